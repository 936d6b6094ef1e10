import type { ItemId } from '@/lib/lessons/checklist';
import { coversOf } from '@/components/lessons/section';
import { readProgram } from '@/lib/lessons/programs';
import { Lab } from './lab';

/**
 * Runs programs step by step and draws their memory. Readers can change the programs.
 * @param programs the names of files in app/learn/programs, without `.js`; the first is open at the start
 * @param strings whether strings are drawn as values on the heap at the start
 */
export async function MemoryDiagram({
  programs,
  strings = false,
  covers,
}: {
  programs: readonly [string, ...string[]];
  strings?: boolean;
  covers?: readonly ItemId[];
}) {
  const [first, ...others] = await Promise.all(programs.map(readProgram));
  if (!first) throw new RangeError('There is no program to step through.');
  return (
    <div data-covers={coversOf(covers)}>
      <Lab programs={[first, ...others]} areStringsDrawnFirst={strings} />
    </div>
  );
}

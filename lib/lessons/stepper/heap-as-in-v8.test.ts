import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runInNode } from './fixtures/in-node';
import { instrument } from './fixtures/instrument';
import { drawnMemory, TooLarge } from './fixtures/memory';
import { program } from './fixtures/programs-arbitrary';
import type { Recording } from './recording';
import { run } from './run';

/** Compares the output, the order of the statements, and the memory before each of them. */
function expectAsInV8(source: string): void {
  const recording = run(source);
  try {
    compare(source, recording);
  } catch (thrown) {
    if (!(thrown instanceof TooLarge)) throw thrown;
  }
}

function compare(source: string, { output, steps, ending }: Recording): void {
  const { visible } = instrument(source);
  if (ending.kind === 'limit') return; // a correct program that is too large for the stepper
  const inNode = runInNode(source, true);
  const drawn = steps
    .filter(({ what, from }) => what === 'run' && visible.has(from))
    .map((step) => ({ offset: step.from, memory: drawnMemory(step, visible.get(step.from) ?? []) }));
  const line = (offset: number) => source.slice(0, offset).split('\n').length;
  const readable = ({ offset, memory }: (typeof drawn)[number]) => ({ before: `line ${line(offset)}: ${source.slice(offset, offset + 60)}`, ...memory });
  const at = drawn.findIndex((one, index) => JSON.stringify(one) !== JSON.stringify(inNode.seen[index]));
  const [mine, real] = [drawn[at], inNode.seen[at]];
  if (mine && real) expect(readable(mine)).toEqual(readable(real));
  const shown = ending.kind === 'finished' ? output : [...output, ending.message];
  expect(shown).toEqual(inNode.output);
  expect(drawn.length).toBe(inNode.seen.length);
}

/** The default seed keeps the test the same in every run; another one finds other programs: SEED=5 RUNS=2000 npx vitest run … */
const { SEED = '1', RUNS = '150' } = process.env;

test('random programs print the same as in V8, and the same objects are drawn before every statement', () => {
  fc.assert(fc.property(program, expectAsInV8), { seed: Number(SEED), numRuns: Number(RUNS), ...(RUNS === '150' && { interruptAfterTimeLimit: 8_000 }) });
}, 600_000);

import type { PairEntry } from '@/lib/catalogue/cases';
import { marksIn } from '@/lib/catalogue/marks';
import { Mark } from '../../mark';
import { SourceCode } from '../../source-code';
import { align } from './align';
import { editorHrefFor } from './editor';
import { StepPath } from './step-path';
import { linesOfSteps, markedLines } from './steps';

interface Props {
  pair: PairEntry;
  leaky: string;
  fixed: string;
  /** The CSS classes of the page, whose highlighting rules apply to the path and to both sources. */
  styles: Readonly<Record<string, string>>;
}

/**
 * Shows the retainer path and, below it, the sources of both twins, aligned. The lines of a path node are highlighted
 * with it.
 */
export function PairSources({ pair: { slug, path }, leaky, fixed, styles }: Props) {
  const { left, right } = align(leaky, fixed);
  const inLeaky = linesOfSteps(path, leaky);
  const leaks = markedLines(marksIn(leaky));
  const cures = markedLines(marksIn(fixed));
  // If a line of a path node leaks, the corresponding lines of the other twin are the fix.
  const inFixed = linesOfSteps(path, fixed).map((lines, at) => (inLeaky[at]?.some((line) => leaks.has(line)) ? [...lines, ...cures] : lines));
  const sides = [
    { twin: 'leaky', meaning: 'retained', title: 'Leaky', text: leaky, lines: left, steps: byLine(inLeaky) },
    { twin: 'fixed', meaning: 'released', title: 'Fixed', text: fixed, lines: right, steps: byLine(inFixed) },
  ] as const;
  return (
    <>
      <section className={styles.steps} aria-labelledby="path-name">
        <h2 id="path-name">What retains it</h2>
        <StepPath steps={path.map((node, at) => ({ node, lines: inLeaky[at] ?? [] }))} />
      </section>
      <div className={styles.sources} data-pair="true">
        {sides.map(({ twin, meaning, title, text, lines, steps }) => {
          const file = `app/leaks/${slug}/${twin}/page.tsx`;
          return (
            <section key={twin} aria-labelledby={`${twin}-name`}>
              <h2 id={`${twin}-name`}>
                <Mark meaning={meaning} /> {title}
              </h2>
              <SourceCode file={file} text={text} anchor={`${twin}-L`} lines={lines} steps={steps} editorHref={editorHrefFor(file)} />
            </section>
          );
        })}
      </div>
    </>
  );
}

/** Maps each line to the indices of the path nodes that refer to it. */
function byLine(linesOf: readonly (readonly number[])[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [place, lines] of linesOf.entries()) {
    for (const line of new Set(lines)) places.set(line, [...(places.get(line) ?? []), place]);
  }
  return places;
}

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
  /** The page's own classes: the rules that light lines span the path and both sources. */
  styles: Readonly<Record<string, string>>;
}

/** The path, and below it both twins, level with each other; the lines that a station speaks of light up with it. */
export function PairSources({ pair: { slug, path }, leaky, fixed, styles }: Props) {
  const { left, right } = align(leaky, fixed);
  const inLeaky = linesOfSteps(path, leaky);
  const leaks = markedLines(marksIn(leaky));
  const cures = markedLines(marksIn(fixed));
  // Where a station's line leaks, what answers it in the other twin is the cure.
  const inFixed = linesOfSteps(path, fixed).map((lines, at) => (inLeaky[at]?.some((line) => leaks.has(line)) ? [...lines, ...cures] : lines));
  const sides = [
    { twin: 'leaky', meaning: 'retained', title: 'Leaky', text: leaky, lines: left, steps: byLine(inLeaky) },
    { twin: 'fixed', meaning: 'released', title: 'Fixed', text: fixed, lines: right, steps: byLine(inFixed) },
  ] as const;
  return (
    <>
      <section className={styles.steps} aria-labelledby="path-name">
        <h2 id="path-name">Who keeps it alive</h2>
        <StepPath steps={path.map((station, at) => ({ station, lines: inLeaky[at] ?? [] }))} />
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

/** By line, the places of the stations that speak of it. */
function byLine(linesOf: readonly (readonly number[])[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [place, lines] of linesOf.entries()) {
    for (const line of new Set(lines)) places.set(line, [...(places.get(line) ?? []), place]);
  }
  return places;
}

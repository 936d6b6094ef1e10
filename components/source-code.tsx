import type { ThemedToken } from 'shiki';
import { marksIn, type SourceMark } from '@/lib/catalogue/marks';
import { CodeLine, tokenLines } from './code-line';
import { Mark } from './mark';
import styles from './source-code.module.css';

/** A line of the text by its number from 1, or a gap that keeps equal lines aligned with another text. */
interface ShownLine {
  number: number | null;
  isChanged: boolean;
}

interface Props {
  file: string;
  text: string;
  /** The prefix of the line number in the URL fragment. */
  anchor?: string;
  /** The lines to show, in this order; all lines by default. */
  lines?: readonly ShownLine[];
  /** The indices of the path nodes that refer to a line. */
  steps?: ReadonlyMap<number, readonly number[]>;
  /** The URL that opens a line of the file in a local editor. */
  editorHref?: ((line: number) => string) | undefined;
}

/** Source code with linked line numbers. Lines with a LEAK or FIX mark are highlighted. It is rendered statically. */
export async function SourceCode({ file, text, anchor = 'L', lines, steps, editorHref }: Props) {
  const tokens = await tokenLines(text);
  const marks = marksIn(text);
  const shown = lines ?? tokens.map((_, index) => ({ number: index + 1, isChanged: false }));
  return (
    <figure className={styles.source}>
      <figcaption>
        <p className={styles.file}>
          <code>{file}</code>
          {editorHref && <a href={editorHref(marks[0]?.from ?? 1)}>Open in editor</a>}
        </p>
        <ul role="list">
          {marks.map(({ meaning, words, from }) => (
            <li key={from} data-meaning={meaning}>
              <a href={`#${anchor}${from}`}>
                <Mark meaning={meaning} /> {meaning === 'retained' ? 'Retained' : 'Released'}, line {from}
              </a>{' '}
              <span className="muted">{words}</span>
            </li>
          ))}
        </ul>
      </figcaption>
      <pre tabIndex={0} role="region" aria-label={`Source of ${file}`}>
        {shown.map(({ number, isChanged }, index) =>
          number === null ? (
            <span key={`gap ${index}`} className={styles.gap} />
          ) : (
            <Line
              key={number}
              number={number}
              anchor={anchor}
              isChanged={isChanged}
              steps={steps?.get(number)}
              tokens={tokens[number - 1] ?? []}
              mark={marks.find(({ from, to }) => from <= number && number <= to)}
            />
          ),
        )}
      </pre>
    </figure>
  );
}

interface LineProps {
  number: number;
  anchor: string;
  isChanged: boolean;
  steps: readonly number[] | undefined;
  tokens: readonly ThemedToken[];
  mark: SourceMark | undefined;
}

function Line({ number, anchor, isChanged, steps, tokens, mark }: LineProps) {
  return (
    <span id={`${anchor}${number}`} className={styles.line} data-meaning={mark?.meaning} data-changed={isChanged || undefined} data-steps={steps?.join(' ')}>
      <span className={styles.gutter}>
        {mark?.from === number && <Mark meaning={mark.meaning} />}
        {isChanged && mark?.from !== number && <span className={styles.differs}>≠</span>}
        <a href={`#${anchor}${number}`} tabIndex={-1} aria-label={isChanged ? `Line ${number}, differs` : `Line ${number}`}>
          {number}
        </a>
      </span>
      <CodeLine tokens={tokens} />
    </span>
  );
}

import { Sentence } from '../hunt-service/sentence';
import { readSource } from '@/lib/catalogue/sources';
import { Mark } from '../mark';
import styles from './annotation-view.module.css';

interface AnnotationProps {
  /** The statement that stored the reference. */
  place: { file: string; line: number };
  name: string;
  sentence: string;
}

/** An annotation as it stands in the diff of a pull request: below its line, between the neighbours of that line. */
export async function Annotation({ place: { file, line }, name, sentence }: AnnotationProps) {
  const lines = (await readSource(file)).split('\n');
  const from = Math.max(1, line - 3);
  const shown = lines.slice(from - 1, line + 2).map((text, at) => ({ text, number: from + at }));
  return (
    <figure className={styles.annotation}>
      <figcaption>
        <code>{file}</code>
      </figcaption>
      <Code lines={shown.filter(({ number }) => number <= line)} suspect={line} />
      <div className={styles.note} data-meaning="retained">
        <p>
          <Mark meaning="retained" /> <strong>Error: window-listener.ts leaks {name}</strong>
        </p>
        <p>
          <Sentence sentence={sentence} />
        </p>
      </div>
      <Code lines={shown.filter(({ number }) => number > line)} suspect={line} />
    </figure>
  );
}

function Code({ lines, suspect }: { lines: readonly { text: string; number: number }[]; suspect: number }) {
  return (
    <pre tabIndex={0} role="region" aria-label={`Lines ${lines[0]?.number} to ${lines.at(-1)?.number}`}>
      {lines.map(({ text, number }) => (
        <span key={number} className={styles.line} data-meaning={number === suspect ? 'retained' : undefined}>
          <span className={styles.number}>{number}</span>
          <code>
            {text}
            {'\n'}
          </code>
        </span>
      ))}
    </pre>
  );
}

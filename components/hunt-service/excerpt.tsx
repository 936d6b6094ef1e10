import Link from 'next/link';
import type { Excerpt as Lines, Leak } from 'leak-hunt/report';
import { Mark } from '../mark';
import styles from './excerpt.module.css';

interface ExcerptProps {
  place: NonNullable<Leak['source']>;
  lines: Lines | null;
}

/** The line of the leak among its neighbours; the file's name is a link to the whole file, where the lab shows it. */
export function Excerpt({ place: { file, line, column }, lines }: ExcerptProps) {
  const name = <code>{`${file}:${line}:${column}`}</code>;
  const isShown = /^(app\/(leaks|controls)|workers|memlab-scenarios)\//.test(file);
  return (
    <figure className={styles.excerpt}>
      <figcaption>
        {isShown ? (
          <Link href={`/source/${file}#L${line}`} prefetch={false}>
            {name}
          </Link>
        ) : (
          name
        )}
      </figcaption>
      {lines && (
        <pre tabIndex={0} role="region" aria-label={`${file}, around line ${line}`}>
          {lines.lines.map((text, at) => {
            const number = lines.from + at;
            const isSuspectLine = number === line;
            return (
              <span key={number} className={styles.line} data-meaning={isSuspectLine ? 'retained' : undefined}>
                <span className={styles.gutter}>
                  {isSuspectLine && <Mark meaning="retained" />}
                  {number}
                </span>
                <code>
                  {isSuspectLine && <span className="visually-hidden">The line that causes the leak: </span>}
                  {text}
                  {'\n'}
                </code>
              </span>
            );
          })}
        </pre>
      )}
    </figure>
  );
}

import styles from './command.module.css';
import { CopyButton } from './copy-button';

/** A line for the terminal, and what it does. One click selects all of it, another copies it. */
export function Command({ line, children }: { line: string; children: React.ReactNode }) {
  return (
    <figure className={styles.command}>
      <div className={styles.line}>
        <pre>
          <code>{line}</code>
        </pre>
        <CopyButton text={line} label={line} />
      </div>
      <figcaption>{children}</figcaption>
    </figure>
  );
}

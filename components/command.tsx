import styles from './command.module.css';

/** A line for the terminal, and what it does. One click selects all of it. */
export function Command({ line, children }: { line: string; children: React.ReactNode }) {
  return (
    <figure className={styles.command}>
      <pre>
        <code>{line}</code>
      </pre>
      <figcaption>{children}</figcaption>
    </figure>
  );
}

import styles from './command.module.css';
import { CopyButton } from './copy-button';

/** A terminal command with its description. One click selects it; a button copies it. */
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

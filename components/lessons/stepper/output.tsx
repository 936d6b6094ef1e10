import styles from './lab.module.css';

/** The output of the program up to this step. */
export function Output({ lines, title }: { lines: readonly string[]; title: string }) {
  return (
    <div className={styles.output}>
      <h3>Console</h3>
      {lines.length === 0 ? (
        <p className="muted">nothing printed yet</p>
      ) : (
        <pre tabIndex={0} role="region" aria-label={`Console: ${title}`}>
          {lines.join('\n')}
        </pre>
      )}
    </div>
  );
}

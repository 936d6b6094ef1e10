import styles from './timing.module.css';

interface Props {
  caption: string;
  /** What the region that scrolls sideways is called, where the caption says more. */
  label?: string;
  headings: readonly string[];
  /** The rows. */
  children: React.ReactNode;
}

/** What was measured, in rows that scroll sideways by themselves where the page is narrow. */
export function ResultsTable({ caption, label = caption, headings, children }: Props) {
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.results}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

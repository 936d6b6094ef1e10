import styles from './timing.module.css';

interface Props {
  caption: string;
  /** The name of the scrolling region; the caption by default. */
  label?: string;
  headings: readonly string[];
  /** The rows. */
  children: React.ReactNode;
}

/** A table of results that scrolls horizontally on a narrow page. */
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

import styles from './findings.module.css';

/** The findings of one case beside each other: the twin that leaks has more to show. */
export function Findings({ children }: { children: React.ReactNode }) {
  return <div className={styles.findings}>{children}</div>;
}

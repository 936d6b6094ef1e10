import styles from './findings.module.css';

/** The findings of one case side by side; the leaky twin gets more room. */
export function Findings({ children }: { children: React.ReactNode }) {
  return <div className={styles.findings}>{children}</div>;
}

import Link from 'next/link';
import styles from './notice.module.css';

/** A message page instead of the requested page, for errors. */
export function Notice({
  title,
  children,
  actions,
}: {
  title: string;
  children: React.ReactNode;
  actions?: React.ReactNode;
}) {
  return (
    <main className={styles.notice}>
      <title>{`${title} · Leak Lab`}</title>
      <h1>{title}</h1>
      {children}
      {actions && <p className={styles.actions}>{actions}</p>}
      <p>
        <Link href="/" prefetch={false}>
          Back to the gallery
        </Link>
      </p>
    </main>
  );
}

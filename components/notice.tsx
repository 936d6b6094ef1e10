import Link from 'next/link';
import styles from './notice.module.css';

/** A page that stands in for the one a visitor asked for. */
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

import Link from 'next/link';
import styles from './crumbs.module.css';

/** Where a page hangs: the way up, nearest last. */
export function Crumbs({ trail }: { trail: readonly { href: string; label: string }[] }) {
  return (
    <nav className={styles.crumbs} aria-label="Breadcrumb">
      {trail.map(({ href, label }) => (
        <Link key={href} href={href} prefetch={false}>
          {label}
        </Link>
      ))}
    </nav>
  );
}

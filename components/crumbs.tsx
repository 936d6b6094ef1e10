import Link from 'next/link';
import styles from './crumbs.module.css';

/** The breadcrumb navigation of a page; the direct parent is last. */
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

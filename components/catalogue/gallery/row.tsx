import Link from 'next/link';
import { Mark } from '../../mark';
import { type Entry, hrefOf } from './entry';
import { Picture } from './picture';
import styles from './row.module.css';

/** One row: links to the overview and the pages of a case, and what the case retains. */
export function Row({ entry, isSeen }: { entry: Entry; isSeen: boolean }) {
  const { slug, title, cause, leak } = entry;
  return (
    <li className={styles.row} data-row={slug}>
      <p className={styles.entry}>
        <Link href={hrefOf(entry)} prefetch={false} data-part="overview">
          {title}
        </Link>
        {isSeen && <small className={styles.seen}>seen</small>}
      </p>
      <small className={`muted ${styles.cause}`}>{cause}</small>
      <Picture leak={leak} className={styles.picture} />
      {leak ? (
        <code className={styles.keeps}>
          {leak.perVisit} × {leak.name}
        </code>
      ) : (
        <span className={styles.keeps} data-meaning="released">
          <Mark meaning="released" /> nothing
        </span>
      )}
      {leak && (
        <p className={styles.twins}>
          <Link href={`/leaks/${slug}/leaky`} prefetch={false} data-part="leaky">
            <Mark meaning="retained" /> Leaky<span className="visually-hidden">: {title}</span>
          </Link>
          <Link href={`/leaks/${slug}/fixed`} prefetch={false} data-part="fixed">
            <Mark meaning="released" /> Fixed<span className="visually-hidden">: {title}</span>
          </Link>
        </p>
      )}
    </li>
  );
}

import Link from 'next/link';
import type { ControlEntry, PairEntry } from '@/lib/cases';
import styles from './gallery-row.module.css';
import { Mark } from './mark';

export function PairRow({ slug, title, feature, keeps }: PairEntry) {
  return (
    <li className={styles.row}>
      <Entry href={`/leaks/${slug}`} title={title} feature={feature} />
      <p className={styles.keeps}>
        <code>
          {keeps.perVisit} × {keeps.name}
        </code>
        <small className="muted">{keeps.kind}, retained per visit</small>
      </p>
      <p className={styles.twins}>
        <Link className="button" href={`/leaks/${slug}/leaky`} prefetch={false}>
          <Mark meaning="retained" /> Leaky<span className="visually-hidden">: {title}</span>
        </Link>
        <Link className="button" href={`/leaks/${slug}/fixed`} prefetch={false}>
          <Mark meaning="released" /> Fixed<span className="visually-hidden">: {title}</span>
        </Link>
      </p>
    </li>
  );
}

export function ControlRow({ slug, title, feature }: ControlEntry) {
  return (
    <li className={styles.row}>
      <Entry href={`/controls/${slug}`} title={title} feature={feature} />
      <p className={styles.keeps}>
        <span>
          <Mark meaning="released" /> nothing
        </span>
        <small className="muted">all of it is released</small>
      </p>
    </li>
  );
}

function Entry({ href, title, feature }: { href: string; title: string; feature: string }) {
  return (
    <p className={styles.entry}>
      <Link href={href} prefetch={false}>
        {title}
      </Link>
      <small className="muted">{feature}</small>
    </p>
  );
}

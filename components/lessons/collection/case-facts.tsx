import Link from 'next/link';
import { Mark } from '@/components/mark';
import { pairs } from '@/lib/catalogue/cases';
import styles from './case-facts.module.css';

/** The facts of a case with links to both of its pages. @throws RangeError if the lab has no such pair */
export async function CaseFacts({ slug }: { slug: string }) {
  const pair = (await pairs()).find((one) => one.slug === slug);
  if (!pair) throw new RangeError(`There is no case ${slug}.`);
  const { title, cause, mechanism, keeps, fix } = pair;
  return (
    <aside className={styles.facts} aria-label={`Live: ${title}`}>
      <p>
        <b>Live:</b>{' '}
        <Link href={`/leaks/${slug}`} prefetch={false}>
          {title}
        </Link>
      </p>
      <p>
        <strong>{cause}.</strong> {mechanism}
      </p>
      <dl>
        <dt>
          <Mark meaning="retained" />{' '}
          <Link href={`/leaks/${slug}/leaky`} prefetch={false}>
            Leaky
          </Link>
        </dt>
        <dd>
          retains {keeps.perVisit} × <code>{keeps.name}</code> per visit
        </dd>
        <dt>
          <Mark meaning="released" />{' '}
          <Link href={`/leaks/${slug}/fixed`} prefetch={false}>
            Fixed
          </Link>
        </dt>
        <dd>{fix}</dd>
      </dl>
    </aside>
  );
}

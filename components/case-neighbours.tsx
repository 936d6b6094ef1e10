import Link from 'next/link';
import { neighboursOf } from '@/lib/catalogue/order';
import styles from './case-neighbours.module.css';

/** Links to the case before and the case after, in the order of the gallery. */
export async function CaseNeighbours({ slug }: { slug: string }) {
  const { previous, next } = await neighboursOf(slug);
  return (
    <nav className={styles.neighbours} aria-label="Neighbouring cases">
      {previous && (
        <Link href={`/leaks/${previous.slug}`} prefetch={false} data-way="previous">
          <small>Previous case</small>
          {previous.title}
        </Link>
      )}
      {next && (
        <Link href={`/leaks/${next.slug}`} prefetch={false} data-way="next">
          <small>Next case</small>
          {next.title}
        </Link>
      )}
    </nav>
  );
}

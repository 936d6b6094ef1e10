import type { Metadata } from 'next';
import Link from 'next/link';
import { controls } from '@/lib/catalogue/cases';
import styles from './page.module.css';

export const metadata: Metadata = { title: { absolute: 'Controls · Leak Lab' } };

export default async function Controls() {
  const all = await controls();
  return (
    <main className={styles.controls} data-lobby="">
      <h1>Controls</h1>
      <p>
        These pages look like leaks but are not: none of them retains more memory with each visit. A tool that reports
        every page finds every leak, so the hunter must also report each of these pages as clean.
      </p>
      <ul role="list">
        {all.map(({ slug, title, cause, looksLike }) => (
          <li key={slug}>
            <Link href={`/controls/${slug}`} prefetch={false}>
              {title}
            </Link>{' '}
            <small className="muted">{cause}</small>
            <p>
              <span className="muted">Looks like a leak because:</span> {looksLike}
            </p>
          </li>
        ))}
      </ul>
    </main>
  );
}

import { Command } from '@/components/command';
import { Mark } from '@/components/mark';
import type { MeasuredPages } from '@/lib/exercises/measured';
import styles from './exercise-lobby.module.css';

/** The recorded result of the hunter for the two pages of a spot exercise, with date and browser. */
export function Measurement({ slug, measured }: { slug: string; measured: MeasuredPages }) {
  const pages = (['a', 'b'] as const).flatMap((page) => {
    const found = measured[page];
    return found ? [{ page, ...found }] : [];
  });
  return (
    <div className={styles.answer}>
      <h3>Measured</h3>
      {pages.length === 0 && <p>These pages have not been measured yet.</p>}
      {pages.map(({ page, date, chromium, visits, leaks }) => (
        <p key={page} data-meaning={leaks.length > 0 ? 'retained' : 'released'}>
          <Mark meaning={leaks.length > 0 ? 'retained' : 'released'} /> Page {page}:{' '}
          {leaks.length === 0
            ? `no objects of ${visits} visits are retained`
            : leaks.map(({ name, count, perVisit }) => `${count} ${name} alive after ${visits} visits, ${perVisit} for each`).join('; ')}
          . <small className="muted">{`${date}, Chromium ${chromium}`}</small>
        </p>
      ))}
      <Command line={`npm run exercise -- verify --record -g ${slug}`}>Measures both pages on your machine.</Command>
    </div>
  );
}

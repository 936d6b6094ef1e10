import Link from 'next/link';
import { Command } from '@/components/command';
import { ControlRow, PairRow } from '@/components/gallery-row';
import { type Group, groups } from '@/lib/case';
import { controls, pairs } from '@/lib/cases';
import styles from './page.module.css';

export default async function Gallery() {
  const [allPairs, allControls] = await Promise.all([pairs(), controls()]);
  const shelves = (Object.keys(groups) as Group[])
    .map((group) => ({ id: group, label: groups[group], rows: allPairs.filter((pair) => pair.group === group) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <main className={styles.gallery}>
      <section className={styles.intro}>
        <div>
          <h1>Leaks, each beside its fix</h1>
          <p>
            Every pair is one small feature, written twice. The leaky page keeps something alive after you have left it;
            the fixed twin is the same page with the few lines that let go. Open a leaky page, go back to its overview,
            do it three times, then take a heap snapshot in DevTools and search for the payload by its name. Or let the
            hunter count.
          </p>
        </div>
        <div className={styles.commands}>
          <Command line="npm run hunt -- window-listener">
            Walks both twins of one case and names what survived, and why.
          </Command>
          <Command line="npm run memlab">Walks every case, and fails when one no longer does what it says.</Command>
        </div>
      </section>
      <nav className={styles.index} aria-label="Groups">
        {[...shelves, { id: 'controls', label: 'Controls', rows: allControls }].map(({ id, label, rows }) => (
          <Link key={id} href={`#${id}`} prefetch={false}>
            {label} <span className="muted">{rows.length}</span>
          </Link>
        ))}
      </nav>
      {shelves.map(({ id, label, rows }) => (
        <section key={id} id={id} className={styles.shelf} aria-labelledby={`${id}-name`}>
          <h2 id={`${id}-name`}>{label}</h2>
          <ul role="list">
            {rows.map((pair) => (
              <PairRow key={pair.slug} {...pair} />
            ))}
          </ul>
        </section>
      ))}
      <section id="controls" className={styles.shelf} aria-labelledby="controls-name">
        <div>
          <h2 id="controls-name">Controls</h2>
          <p className={styles.note}>They look like leaks and keep nothing.</p>
        </div>
        <ul role="list">
          {allControls.map((control) => (
            <ControlRow key={control.slug} {...control} />
          ))}
        </ul>
      </section>
    </main>
  );
}

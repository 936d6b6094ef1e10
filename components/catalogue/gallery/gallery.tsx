'use client';

import { useMemo, useRef } from 'react';
import { type Group, groups } from '@/lib/catalogue/case';
import { Shortcuts } from '@/components/shortcuts/shortcuts';
import { setSearch, useSearch } from './address';
import type { Entry } from './entry';
import { FilterBar } from './filter-bar';
import { everything, type Filters, filtersIn, passes, searchFor } from './filters';
import styles from './gallery.module.css';
import { act, actions } from './keys';
import { Progress } from './progress';
import { Row } from './row';
import { markSeen, useSeen } from './seen';

/**
 * The gallery: all cases, or those that pass the filters of the URL. Without JavaScript it lists all cases, and every
 * link works.
 */
export function Gallery({ entries, legend }: { entries: readonly Entry[]; legend: React.ReactNode }) {
  const seen = useSeen();
  const search = useSearch();
  const place = useRef<HTMLDivElement>(null);
  const filters = useMemo(() => filtersIn(search), [search]);
  const shown = useMemo(() => entries.filter((entry) => passes(entry, filters, seen)), [entries, filters, seen]);

  function change(wanted: Filters, how: 'typed' | 'chosen') {
    setSearch(searchFor(wanted), how === 'typed' ? 'replace' : 'push');
  }

  function noteVisit(event: React.MouseEvent) {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    if (row?.dataset.row && event.target instanceof Element && event.target.closest('a')) markSeen(row.dataset.row);
  }

  return (
    <div ref={place} className={styles.gallery} onClick={noteVisit}>
      <div className={styles.head}>
        <h2 id="cases">All cases</h2>
        <Progress seen={entries.filter(({ slug }) => seen.has(slug)).length} all={entries.length} />
        <Shortcuts actions={actions} onKey={(event) => place.current !== null && act(event, place.current)} />
      </div>
      {legend}
      <FilterBar
        filters={filters}
        shown={shown.length}
        all={entries.length}
        onChange={change}
        onClear={() => change(everything, 'chosen')}
      />
      {shelvesOf(shown).map(({ id, label, note, rows }) => (
        <section key={id} id={id} className={styles.shelf} aria-labelledby={`${id}-name`}>
          <div>
            <h3 id={`${id}-name`}>
              {label} <small className="muted">{rows.length}</small>
            </h3>
            {note && <p className={styles.note}>{note}</p>}
          </div>
          <ul role="list">
            {rows.map((entry) => (
              <Row key={entry.slug} entry={entry} isSeen={seen.has(entry.slug)} />
            ))}
          </ul>
        </section>
      ))}
      {shown.length === 0 && (
        <div className={styles.empty}>
          <h3>No case matches</h3>
          <p>
            {filters.q && <>No case matches “{filters.q}” with these filters. </>}
            You can also search for the class of the leaked object, such as <code>PriceFeed</code>.
          </p>
          <p>
            <button type="button" className="button" onClick={() => change(everything, 'chosen')}>
              Show all cases
            </button>{' '}
            {filters.q && searchFor({ ...filters, q: '' }) !== '' && (
              <button type="button" className="button" onClick={() => change({ ...everything, q: filters.q }, 'chosen')}>
                Search everywhere
              </button>
            )}
          </p>
        </div>
      )}
    </div>
  );
}

function shelvesOf(shown: readonly Entry[]) {
  const pairs = (Object.keys(groups) as Group[]).map((group) => ({
    id: group,
    label: groups[group],
    note: '',
    rows: shown.filter((entry) => entry.leak && entry.group === group),
  }));
  const controls = {
    id: 'controls',
    label: 'Controls',
    note: 'Pages that look like a leak but do not grow.',
    rows: shown.filter((entry) => !entry.leak),
  };
  return [...pairs, controls].filter(({ rows }) => rows.length > 0);
}

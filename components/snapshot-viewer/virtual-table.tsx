'use client';

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Row, TableRequest } from '@/lib/snapshot-viewer/tables';
import { type Load, useRows } from './use-rows';
import styles from './virtual-table.module.css';

export interface Column {
  /** The column's name in lib/snapshot-viewer/tables.ts. */
  key: string;
  label: string;
  words: (value: number, row: Row) => React.ReactNode;
  /** Hidden on a narrow screen. */
  isMinor?: boolean;
  /** A drawing, which gets more room than a number. */
  isWide?: boolean;
}

interface Props {
  label: string;
  /** The heading of the first column. */
  nameLabel: string;
  columns: readonly Column[];
  request: TableRequest;
  turn?: number;
  load: Load;
  /** The key of the open row. */
  current?: string | null;
  onSort: (sort: string, isDescending: boolean) => void;
  onOpen: (row: Row) => void;
  empty: string;
}

const rowHeight = 36;
const rowsByKey: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };

/**
 * A table of any length that renders only the visible rows. For screen readers it is a grid with the number of rows and
 * the index of each. The arrow keys, Home, End and the Page keys move the focus; Enter opens a row.
 */
export function VirtualTable({ label, nameLabel, columns, request, turn = 0, load, current, onSort, onOpen, empty }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [count, setCount] = useState(0);
  const toFocus = useRef(false);
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler memoizes components here
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // The focused row stays rendered while the reader scrolls.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), Math.min(active, Math.max(0, count - 1))])].filter((i) => i < count).sort((a, b) => a - b),
  });
  const items = virtualizer.getVirtualItems();
  const range = virtualizer.range;
  const { total, shown, rowAt } = useRows(load, request, turn, range?.startIndex ?? 0, range?.endIndex ?? 0);
  if (shown !== count) setCount(shown);

  const order = `${request.table} ${request.sort} ${request.isDescending} ${request.filter} ${request.isOwn} ${request.of} ${request.by}`;
  useEffect(() => {
    setActive(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [order]);

  useEffect(() => {
    if (!toFocus.current) return;
    toFocus.current = false;
    scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus({ preventScroll: true });
  }, [active]);

  function onKeyDown(event: KeyboardEvent) {
    const step = rowsByKey[event.key];
    const row = rowAt(active);
    if (event.key === 'Enter' && row) onOpen(row);
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(count - 1, active + step));
    virtualizer.scrollToIndex(next);
    toFocus.current = true;
    setActive(next);
  }

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={total === undefined ? -1 : total + 1}
      aria-colcount={columns.length + 1}
      aria-busy={total === undefined}
      style={{ '--rows': count, ...templates(columns) } as React.CSSProperties}
    >
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.row}>
          <SortHeader name="name" label={nameLabel} request={request} onSort={onSort} />
          {columns.map((column) => (
            <SortHeader key={column.key} name={column.key} label={column.label} isMinor={column.isMinor} request={request} onSort={onSort} />
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ blockSize: virtualizer.getTotalSize() }} onKeyDown={onKeyDown}>
        {items.map(({ index, start }) => {
          const row = rowAt(index);
          return (
            <div
              key={index}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={row !== undefined && row.key === current}
              data-index={index}
              tabIndex={index === active ? 0 : -1}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => setActive(index)}
              onClick={() => row && onOpen(row)}
            >
              <RowCells row={row} columns={columns} />
            </div>
          );
        })}
      </div>
      {total === 0 && <p className={styles.empty}>{empty}</p>}
    </div>
  );
}

/** The column widths for wide, narrow and very narrow tables. */
function templates(columns: readonly Column[]): Record<string, string> {
  const width = ({ isWide }: Column) => (isWide ? 'minmax(9rem, 18rem)' : 'minmax(5.5rem, 8rem)');
  const main = columns.filter(({ isMinor }) => !isMinor).map(width);
  const few = columns.filter(({ isMinor }) => !isMinor).map(() => 'minmax(4.25rem, auto)');
  return { '--numbers': columns.map(width).join(' '), '--main': main.join(' '), '--few': few.join(' ') };
}

function RowCells({ row, columns }: { row: Row | undefined; columns: readonly Column[] }) {
  return (
    <>
      <div role="rowheader" className={styles.name} title={row?.name}>
        {row ? <code>{row.name}</code> : <span className="muted">…</span>}
        {row && <small className="muted">{row.kind}</small>}
      </div>
      {columns.map(({ key, words, isMinor }, at) => (
        <div key={key} role="gridcell" className={styles.number} data-minor={isMinor}>
          {row && words(row.values[at] ?? 0, row)}
        </div>
      ))}
    </>
  );
}

interface HeaderProps {
  name: string;
  label: string;
  isMinor?: boolean | undefined;
  request: TableRequest;
  onSort: Props['onSort'];
}

function SortHeader({ name, label, isMinor, request: { sort, isDescending }, onSort }: HeaderProps) {
  const isSorted = sort === name;
  const order = isDescending ? 'descending' : 'ascending';
  return (
    <div role="columnheader" aria-sort={isSorted ? order : 'none'} data-minor={isMinor} className={name === 'name' ? styles.name : styles.number}>
      <button type="button" onClick={() => onSort(name, isSorted ? !isDescending : name !== 'name')}>
        {label}
        <span aria-hidden="true">{isSorted ? (isDescending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </div>
  );
}

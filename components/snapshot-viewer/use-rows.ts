'use client';

import { useEffect, useState } from 'react';
import type { Page, Row, TableRequest } from '@/lib/snapshot-viewer/tables';

/** Loads the rows from `from` to `to` (exclusive) of a table. */
export type Load = (request: TableRequest, from: number, to: number) => Promise<Page>;

const pageSize = 100;

interface Loaded {
  key: string;
  total: number;
  pages: ReadonlyMap<number, Row[]>;
}

/**
 * Loads the rows of a table that are visible, page by page.
 * @param turn changes when the same request has a new answer
 * @returns `total` is undefined until the first page arrives, and `rowAt` is undefined while its page is loading
 */
export function useRows(load: Load, request: TableRequest, turn: number, first: number, last: number) {
  const key = `${turn} ${JSON.stringify(request)}`;
  const [loaded, setLoaded] = useState<Loaded>();
  const current = loaded?.key === key ? loaded : undefined;
  const firstPage = Math.floor(first / pageSize);
  const lastPage = Math.max(firstPage, Math.floor(last / pageSize));
  const missing = Array.from({ length: lastPage - firstPage + 1 }, (_, i) => firstPage + i).filter((page) => !current?.pages.has(page));
  const wanted = missing[0];

  useEffect(() => {
    if (wanted === undefined) return undefined;
    let isAwaited = true;
    // Parsed from the key, because the request is a new object in every render.
    const asked = JSON.parse(key.slice(key.indexOf(' '))) as TableRequest;
    void load(asked, wanted * pageSize, (wanted + 1) * pageSize).then(({ total, rows }) => {
      if (!isAwaited) return;
      setLoaded((before) => ({ key, total, pages: new Map([...(before?.key === key ? before.pages : []), [wanted, rows]]) }));
    });
    return () => {
      isAwaited = false;
    };
  }, [load, key, wanted]);

  return {
    /** The last known number of rows while a new order is loading. */
    total: current?.total,
    shown: current?.total ?? loaded?.total ?? 0,
    rowAt: (index: number) => current?.pages.get(Math.floor(index / pageSize))?.[index % pageSize],
  };
}

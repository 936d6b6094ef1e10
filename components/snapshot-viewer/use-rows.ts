'use client';

import { useEffect, useState } from 'react';
import type { Page, Row, TableRequest } from '@/lib/snapshot-viewer/tables';

/** Gives rows `from` up to `to` of the table that is asked for. */
export type Load = (request: TableRequest, from: number, to: number) => Promise<Page>;

const pageSize = 100;

interface Loaded {
  key: string;
  total: number;
  pages: ReadonlyMap<number, Row[]>;
}

/**
 * The rows of a table around those in sight, asked for a page at a time.
 * @param turn changes when the same request has another answer
 * @returns `total` is undefined until the first page is here, `rowAt` where its page is still on the way
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
    // From the key, because a request is a new object at every render and the same words are the same request.
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
    /** The last known number of rows, while another order of them is on its way. */
    total: current?.total,
    shown: current?.total ?? loaded?.total ?? 0,
    rowAt: (index: number) => current?.pages.get(Math.floor(index / pageSize))?.[index % pageSize],
  };
}

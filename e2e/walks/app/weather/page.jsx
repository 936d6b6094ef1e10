'use client';

import { useEffect, useState } from 'react';
import { List } from '../../ui/list';

export default function Weather() {
  const [rows, setRows] = useState([]);
  useEffect(() => {
    const abort = new AbortController();
    fetch('/harm?read', { signal: abort.signal }).then(() => setRows(['Oslo 3°', 'Rome 14°']), () => undefined);
    return () => abort.abort();
  }, []);
  return <List title="Weather" rows={rows} />;
}

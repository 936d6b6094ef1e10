'use client';

import Link from 'next/link';
import { useEffect } from 'react';

export default function Oversized() {
  useEffect(() => {
    const table = new Array(150_000).fill(0);
    window.addEventListener('table-asked', () => table.length);
  }, []);
  return <Link href="/memlab">Back</Link>;
}

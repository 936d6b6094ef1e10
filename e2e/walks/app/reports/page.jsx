'use client';

import { useEffect } from 'react';
import { List } from '../../ui/list';

class ReportSheet {
  cells = new Array(2_000).fill(1.5);
}

export default function Reports() {
  useEffect(() => {
    const sheet = new ReportSheet();
    window.addEventListener('resize', () => sheet.cells.length);
  }, []);
  return <List title="Reports" rows={['May', 'June']} />;
}

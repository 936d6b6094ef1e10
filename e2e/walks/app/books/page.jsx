'use client';

import { useState } from 'react';
import { List } from '../../ui/list';

const pages = [['Emma', 'Persuasion'], ['Kim', 'Dracula'], ['Ulysses']];

export default function Books() {
  const [page, setPage] = useState(0);
  return (
    <List title="Books" rows={pages[page]}>
      <button type="button" onClick={() => setPage((page + 1) % pages.length)}>Next page</button>
    </List>
  );
}

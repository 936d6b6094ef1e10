'use client';

import { useState } from 'react';
import { List } from '../../ui/list';

export default function Games() {
  const [isOpen, setOpen] = useState(false);
  return (
    <List title="Games" rows={['Go', 'Bridge']}>
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>Rules</button>
      {isOpen && <p>Black begins.</p>}
    </List>
  );
}

'use client';

import { useEffect, useState } from 'react';
import { List } from '../../ui/list';
import { harm } from '../../ui/harm';

export default function Files() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return undefined;
    const onKey = ({ key }) => key === 'Escape' && setOpen(false);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOpen]);
  return (
    <List title="Files" rows={['a.txt', 'b.txt']}>
      <button type="button" aria-haspopup="menu" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        Actions
      </button>
      {isOpen && (
        <ul role="menu">
          <li role="menuitem" tabIndex={0} onClick={() => harm('menu')}>Delete all</li>
        </ul>
      )}
    </List>
  );
}

'use client';

import { useState } from 'react';
import { List } from '../../ui/list';

const parts = { Today: ['Rain'], Yesterday: ['Sun', 'Wind'] };

export default function News() {
  const [shown, setShown] = useState('Today');
  return (
    <List title="News" rows={parts[shown]}>
      <div role="tablist" aria-label="Days">
        {Object.keys(parts).map((part) => (
          <button key={part} type="button" role="tab" aria-selected={part === shown} onClick={() => setShown(part)}>
            {part}
          </button>
        ))}
      </div>
    </List>
  );
}

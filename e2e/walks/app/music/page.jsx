'use client';

import { useState } from 'react';
import { List } from '../../ui/list';

export default function Music() {
  const [isQuiet, setQuiet] = useState(false);
  return (
    <List title="Music" rows={['Waltz', 'March']}>
      <button type="button" aria-pressed={isQuiet} onClick={() => setQuiet(!isQuiet)}>
        Mute
      </button>
    </List>
  );
}

'use client';

import { useState } from 'react';
import { publish } from './feed';
import { Inspector } from './inspector';

const tickets = [
  { id: 2041, subject: 'Invoice shows the wrong VAT' },
  { id: 2044, subject: 'Cannot change the delivery address' },
  { id: 2047, subject: 'The app asks for a code that never comes' },
];

export default function TicketDesk() {
  const [selected, setSelected] = useState(2041);

  return (
    <>
      <ul role="list">
        {tickets.map(({ id, subject }) => (
          <li key={id}>
            <button aria-pressed={id === selected} onClick={() => setSelected(id)}>
              {id}: {subject}
            </button>
          </li>
        ))}
      </ul>
      <Inspector id={selected} />
      <p className="row">
        <button onClick={() => publish({ ticket: selected, status: 'answered' })}>A colleague answers</button>
        <button onClick={() => publish({ ticket: 2041, status: 'closed' })}>A colleague closes 2041</button>
      </p>
    </>
  );
}

'use client';

import { useEffect, useState, type SubmitEvent } from 'react';
import { CommandIndex, type Command } from './commands';

export default function TicketQueue() {
  const [index] = useState(() => new CommandIndex());
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [last, setLast] = useState<Command>();
  const found = isOpen ? index.find(query) : [];

  useEffect(() => {
    function onShortcut(event: KeyboardEvent) {
      if (event.key === 'Escape') setOpen(false);
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || index.size === 0) return;
      event.preventDefault();
      setQuery('');
      setOpen((open) => !open);
    }

    // Before any editor on the page can swallow the key.
    document.addEventListener('keydown', onShortcut, { capture: true });
    return () => document.removeEventListener('keydown', onShortcut);
  }, [index]);

  function runFirst(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (found[0]) setLast(found[0]);
    setOpen(false);
  }

  return (
    <>
      <p>
        Ticket 4711, printer prints only Tuesdays.{' '}
        <button onClick={() => setOpen(true)}>
          Commands <kbd>Ctrl K</kbd>
        </button>
      </p>
      <p>
        Last command: <output>{last?.title ?? 'none yet'}</output>
      </p>
      {isOpen && (
        <form onSubmit={runFirst} role="search">
          <label>
            Command, of {index.size}
            <input value={query} onChange={({ target }) => setQuery(target.value)} autoFocus />
          </label>
          <ol>
            {found.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ol>
        </form>
      )}
    </>
  );
}

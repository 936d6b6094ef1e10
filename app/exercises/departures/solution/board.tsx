import { useEffect, useRef } from 'react';
import { ballast } from '@/lib/live/ballast';
import { airlineOf, flights, type Flight } from './flights';

class FlightColumns {
  readonly glyphs = ballast(60); // DEMO: the widths of all letters

  fitting(width: number) {
    return Math.max(1, Math.min(flights.length, Math.floor(width / 220)));
  }
}

/** Calls `onResize` when the board or the size of the font changes. @returns ends that */
function observeSize(board: Element, onResize: () => void): () => void {
  const observer = new ResizeObserver(onResize);
  observer.observe(board);
  observer.observe(document.documentElement);
  return () => observer.disconnect();
}

function onRowKey(event: KeyboardEvent) {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLElement)) return;
  event.target.querySelector('button')?.click();
}

export function Board({ onSelect }: { onSelect: (flight: Flight) => void }) {
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    if (!list.current) return;
    const plan = new FlightColumns();

    function fitColumns() {
      if (!list.current) return;
      const columns = plan.fitting(list.current.clientWidth);
      list.current.dataset.columns = String(columns);
      list.current.style.gridTemplateColumns = `repeat(${columns}, 1fr)`;
    }

    return observeSize(list.current, fitColumns);
  }, []);

  useEffect(() => {
    list.current?.addEventListener('keydown', onRowKey);
  }, []);

  return (
    <ul className="tiles" ref={list}>
      {flights.map((flight) => (
        <li key={flight.number} tabIndex={0}>
          <span>
            {flight.time} {flight.to}
          </span>
          <abbr title={airlineOf(flight).name}>{airlineOf(flight).initials}</abbr>
          <button onClick={() => onSelect(flight)}>Way to {flight.gate}</button>
        </li>
      ))}
    </ul>
  );
}

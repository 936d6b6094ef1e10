import { type Cell, cellsIn, type Heap, nurserySize, oldSize, type Place } from '@/lib/lessons/gc/generations';
import { range } from '@/lib/lessons/gc/graph';
import styles from './heap-view.module.css';

/** Draws the two halves of the nursery and the old space; every object is a button with a label. */
export function HeapView({
  heap,
  alive,
  chosen,
  onChoose,
}: {
  heap: Heap;
  alive: ReadonlySet<string>;
  chosen: string | undefined;
  onChoose: (id: string) => void;
}) {
  const space = (place: Place, name: string, note: string, size: number) => (
    <Space key={place} name={name} note={note} size={size} cells={cellsIn(heap, place)} {...{ heap, alive, chosen, onChoose }} />
  );
  const note = (half: 'left' | 'right') => (heap.active === half ? 'in use: new objects are created here' : 'empty until the next scavenge');
  return (
    <div className={styles.heap}>
      {space('left', 'Nursery, left half', note('left'), nurserySize)}
      {space('right', 'Nursery, right half', note('right'), nurserySize)}
      {space('old', 'Old space', 'objects that survived two scavenges', oldSize)}
    </div>
  );
}

function Space({
  name,
  note,
  size,
  cells,
  heap,
  alive,
  chosen,
  onChoose,
}: React.ComponentProps<typeof HeapView> & { name: string; note: string; size: number; cells: readonly Cell[] }) {
  return (
    <section className={styles.space} aria-label={name}>
      <h3>
        {name} <small className="muted">{note}</small>
      </h3>
      <ul role="list">
        {cells.map((cell) => (
          <li key={cell.id}>
            <button
              type="button"
              className={styles.cell}
              data-meaning={alive.has(cell.id) ? undefined : 'released'}
              data-settled={heap.settled.has(cell.id) || undefined}
              data-at={cell.id === heap.at || undefined}
              aria-pressed={cell.id === chosen}
              aria-label={describe(cell, heap, alive)}
              onClick={() => onChoose(cell.id)}
            >
              {cell.label}
              <small aria-hidden="true">{alive.has(cell.id) ? '·'.repeat(Math.min(cell.survived, 4)) || ' ' : 'dead'}</small>
            </button>
          </li>
        ))}
        {range(0, size - cells.length).map((at) => (
          <li key={`free ${at}`} className={styles.free} aria-hidden="true" />
        ))}
      </ul>
    </section>
  );
}

function describe({ id, label, survived }: Cell, heap: Heap, alive: ReadonlySet<string>): string {
  const held = heap.references.filter(({ from }) => from === id).map(({ to }) => heap.cells.find((cell) => cell.id === to)?.label);
  const state = alive.has(id) ? 'alive' : 'unreachable, not collected yet';
  const scavenges = `survived ${survived} ${survived === 1 ? 'scavenge' : 'scavenges'}`;
  return `object ${label}, ${state}, ${scavenges}${held.length > 0 ? `, holds ${held.join(', ')}` : ''}`;
}

import { ballast } from '@/lib/live/ballast';

/** One thing to pack, with its row in the document. */
class PackedRow {
  readonly labels = ballast(60); // DEMO: the label of every flight it was on
  readonly element = document.createElement('li');

  constructor(thing: string, onTakeOut: (row: PackedRow) => void) {
    const button = document.createElement('button');
    button.textContent = 'Take out';
    button.addEventListener('click', () => onTakeOut(this));
    this.element.append(`${thing} `, button);
  }
}

interface Taken {
  row: PackedRow;
  place: number;
}

/** What Undo puts back, the last one first. */
const taken: Taken[] = [];

/**
 * Fills a list of the document with rows.
 * @param onChange told how many rows there are, and how many can be put back
 * @returns puts the last row back that was taken out
 */
export function packingList(list: HTMLElement, things: readonly string[], onChange: (packed: number, out: number) => void): () => void {
  function tell() {
    onChange(list.children.length, taken.length);
  }

  function takeOut(row: PackedRow) {
    taken.push({ row, place: [...list.children].indexOf(row.element) });
    row.element.remove();
    tell();
  }

  list.replaceChildren(...things.map((thing) => new PackedRow(thing, takeOut).element));
  tell();
  return () => {
    const last = taken.pop();
    if (last) list.insertBefore(last.row.element, list.children[last.place] ?? null);
    tell();
  };
}

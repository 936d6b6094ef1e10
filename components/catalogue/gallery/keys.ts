import type { Action } from '@/components/shortcuts/shortcuts';

/** The keyboard shortcuts of a list of rows, in the order of the help sheet. */
export const listActions: readonly Action[] = [
  { keys: ['j', '↓'], words: 'next row (↓ works when a row has the focus)' },
  { keys: ['k', '↑'], words: 'previous row' },
  { keys: ['g'], words: 'first row' },
  { keys: ['G'], words: 'last row' },
  { keys: ['Enter'], words: 'open it' },
];

/** The keyboard shortcuts of the gallery. */
export const actions: readonly Action[] = [
  { keys: ['/'], words: 'search' },
  ...listActions,
  { keys: ['l'], words: 'open its leaky page' },
  { keys: ['f'], words: 'open its fixed page' },
  { keys: ['Esc'], words: 'leave the search and go to the list' },
];

/**
 * Handles a key of a list whose rows have `data-row`, each with a link that has `data-part="overview"`.
 * @param place contains the list
 * @returns whether the key was handled; if not, the browser handles it
 */
export function act({ key, target }: KeyboardEvent, place: HTMLElement): boolean {
  if (target instanceof HTMLInputElement && target.type === 'search') {
    // Escape first empties the search; the browser does this.
    if (key === 'Escape' && target.value !== '') return false;
    return focusRow(place, () => 0);
  }
  switch (key) {
    case '/':
      return focusSearch(place);
    case 'g':
      return focusRow(place, () => 0);
    case 'G':
      return focusRow(place, (_, all) => all - 1);
    case 'j':
      return focusRow(place, (now) => now + 1);
    case 'k':
      return focusRow(place, (now) => now - 1);
    case 'ArrowDown':
      return currentRow() !== null && focusRow(place, (now) => now + 1);
    case 'ArrowUp':
      return currentRow() !== null && focusRow(place, (now) => now - 1);
    case 'l':
      return open('leaky');
    case 'f':
      return open('fixed');
    default:
      return false;
  }
}

function currentRow(): Element | null {
  return document.activeElement?.closest('[data-row]') ?? null;
}

function focusSearch(place: HTMLElement): boolean {
  const search = place.querySelector<HTMLInputElement>('input[type="search"]');
  search?.focus();
  search?.select();
  return search !== null;
}

/**
 * @param next computes the new index from the focused row (-1: none) and the number of rows; it is limited to the
 * existing rows
 */
function focusRow(place: HTMLElement, next: (now: number, all: number) => number): boolean {
  const rows = [...place.querySelectorAll('[data-row]')];
  const now = rows.findIndex((row) => row === currentRow());
  const row = rows[Math.min(rows.length - 1, Math.max(0, next(now, rows.length)))];
  row?.querySelector<HTMLElement>('[data-part="overview"]')?.focus();
  return row !== undefined;
}

function open(part: 'leaky' | 'fixed'): boolean {
  const link = currentRow()?.querySelector<HTMLElement>(`[data-part="${part}"]`);
  link?.click();
  return link != null;
}

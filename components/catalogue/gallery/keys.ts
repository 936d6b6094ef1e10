/** The keyboard shortcuts of the gallery, in the order of the help sheet. */
export const actions: readonly { keys: readonly string[]; words: string }[] = [
  { keys: ['/'], words: 'search' },
  { keys: ['j', '↓'], words: 'next case (↓ works when a case has the focus)' },
  { keys: ['k', '↑'], words: 'previous case' },
  { keys: ['g'], words: 'first case' },
  { keys: ['G'], words: 'last case' },
  { keys: ['Enter'], words: 'open its overview' },
  { keys: ['l'], words: 'open its leaky page' },
  { keys: ['f'], words: 'open its fixed page' },
  { keys: ['Esc'], words: 'leave the search and go to the list' },
  { keys: ['?'], words: 'show this list' },
];

/**
 * Handles a key.
 * @param place the gallery
 * @param showSheet opens the help sheet
 * @returns whether the key was handled; if not, the browser handles it
 */
export function act(event: KeyboardEvent, place: HTMLElement, showSheet: () => void): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const target = event.target instanceof HTMLElement ? event.target : undefined;
  if (target?.matches('input[type="search"]') && (event.key === 'Escape' || event.key === 'ArrowDown')) {
    // Escape first empties the search; the browser does this.
    if (event.key === 'Escape' && (target as HTMLInputElement).value !== '') return false;
    return focusRow(place, () => 0);
  }
  // A checkbox accepts no letters. The checkbox of the help sheet keeps the focus for one frame after the sheet is
  // closed.
  if (target?.matches('input:not([type="checkbox"]), select, textarea') || target?.isContentEditable) return false;
  switch (event.key) {
    case '?':
      showSheet();
      return true;
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

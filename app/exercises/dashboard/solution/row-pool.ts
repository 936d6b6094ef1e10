const freeRows: HTMLElement[] = [];

/** A row from the pool, or a new one. */
export function takeRow(level: string, text: string): HTMLElement {
  const row = freeRows.pop() ?? document.createElement('log-row');
  row.dataset.level = level;
  row.style.cssText = `display: block; font-weight: ${level === 'error' ? 600 : 400};`;
  row.textContent = text;
  return row;
}

/** Gives a row back, so that the next one who needs a row gets it. */
export function releaseRow(row: HTMLElement): void {
  row.remove();
  freeRows.push(row);
}

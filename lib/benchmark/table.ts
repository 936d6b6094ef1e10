/**
 * Formats a Markdown table that is also readable as plain text: every column is as wide as its widest cell; the first
 * column is aligned to the left, the others to the right.
 * @param rows each with as many cells as there are headings
 */
export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, column) => {
    return Math.max(3, heading.length, ...rows.map((row) => row[column]?.length ?? 0));
  });
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const padded = (cells: readonly string[]) => {
    const [first = '', ...rest] = cells;
    return line(widths.map((width, i) => (i === 0 ? first.padEnd(width) : (rest[i - 1] ?? '').padStart(width))));
  };
  const rule = line(widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)));
  return [padded(headings), rule, ...rows.map(padded)].join('\n');
}

/**
 * Replaces the text between the comments `<!-- name:start -->` and `<!-- name:end -->` of a Markdown text with
 * `content`.
 * @throws Error if the text does not contain both, in this order
 */
export function replaceBetween(text: string, name: string, content: string): string {
  const [opening, closing] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const start = text.indexOf(opening);
  const end = text.indexOf(closing, start);
  if (start < 0 || end < 0) throw new Error(`The text does not contain ${opening} followed by ${closing}.`);
  return `${text.slice(0, start)}${opening}\n${content.trim()}\n${text.slice(end)}`;
}

/**
 * A Markdown table that also reads well as plain text: every column as wide as its widest cell, the first one aligned
 * to the left, the numbers after it to the right.
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
 * Puts `content` between the comments `<!-- name:start -->` and `<!-- name:end -->` of a Markdown text, on lines of its
 * own, in place of what stood there.
 * @throws Error where the text does not hold both, in this order
 */
export function replaceBetween(text: string, name: string, content: string): string {
  const [opening, closing] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const start = text.indexOf(opening);
  const end = text.indexOf(closing, start);
  if (start < 0 || end < 0) throw new Error(`There is no ${opening} followed by ${closing}.`);
  return `${text.slice(0, start)}${opening}\n${content.trim()}\n${text.slice(end)}`;
}

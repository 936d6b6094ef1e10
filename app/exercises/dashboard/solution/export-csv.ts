interface Row {
  level: string;
  text: string;
}

/** A link's worth of CSV: the address of a file with these lines. */
export function csvAddress(lines: readonly Row[]): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = lines.map(({ level, text }) => `${cell(level)},${cell(text)}`);
  return URL.createObjectURL(new Blob([['level,text', ...rows].join('\r\n')], { type: 'text/csv' }));
}

/** The two meanings that have a colour. */
export type Meaning = 'retained' | 'released';

/** A `// LEAK:` or `// FIX:` comment and the statement below it. Line numbers start at 1; both ends are included. */
export interface SourceMark {
  meaning: Meaning;
  /** The text of the comment, without the marker. */
  words: string;
  from: number;
  to: number;
}

const marker = /^\s*\{?\/[/*] (LEAK|FIX): (.*?)(?:\s*\*\/\}?)?$/;
const comment = /^\s*\/\//;
const unfinished = /(?:[=+?:]|=>|&&|\|\||\?\?)$/;
const continued = /^\s*(?:[.?:]|&&|\|\||\?\?)/;

/** Finds every mark in a source text, in order. */
export function marksIn(source: string): SourceMark[] {
  const lines = source.split('\n');
  return lines.flatMap((line, index) => {
    const [, word, start = ''] = marker.exec(line) ?? [];
    if (!word) return [];
    let body = index + 1;
    let words = start;
    for (; comment.test(lines[body] ?? '') && !marker.test(lines[body] ?? ''); body += 1) {
      words += ` ${(lines[body] ?? '').replace(comment, '').trim()}`;
    }
    return [{ meaning: word === 'LEAK' ? 'retained' : 'released', words, from: index + 1, to: endOf(lines, body) + 1 }];
  });
}

/** The last line, from 1, of the statement that begins at a line. */
export function endOfStatement(source: string, line: number): number {
  return endOf(source.split('\n'), line - 1) + 1;
}

/**
 * The index of the last line of the statement that begins at `start`: its brackets are closed and no operator continues
 * it.
 */
function endOf(lines: readonly string[], start: number): number {
  let open = 0;
  for (let at = start; at < lines.length; at += 1) {
    const code = withoutText(lines[at] ?? '');
    for (const sign of code) {
      if ('([{'.includes(sign)) open += 1;
      if (')]}'.includes(sign)) open -= 1;
    }
    if (open <= 0 && !unfinished.test(code) && !continued.test(lines[at + 1] ?? '')) return at;
  }
  return Math.min(start, lines.length - 1);
}

/** A line without its strings and its trailing comment. Brackets in them do not count. */
function withoutText(line: string): string {
  return line
    .replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`/g, '')
    .replace(/\/\/.*$/, '')
    .trimEnd();
}

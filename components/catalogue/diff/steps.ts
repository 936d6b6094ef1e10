import { endOfStatement, marksIn, type SourceMark } from '@/lib/catalogue/marks';

/**
 * Finds the lines of a page that each node of its retainer path refers to, counted from 1: the lines in which the name
 * of the node is declared, created or passed on. A node that the page never names (`window`, a timer, a container of
 * the browser) gets the marked statement, because the page creates the reference there.
 * @param path the path nodes of case.ts, from the root
 */
export function linesOfSteps(path: readonly string[], source: string): number[][] {
  const marks = marksIn(source);
  const lines = source.split('\n');
  const marked = marks.flatMap(({ from, to }) => range(from, to));
  return path.map((node, at) => {
    const found = linesOf(node, path[at - 1], lines, source);
    return found.length > 0 ? found : marked;
  });
}

/** The lines of all marks, including their comments. */
export function markedLines(marks: readonly SourceMark[]): Set<number> {
  return new Set(marks.flatMap(({ from, to }) => range(from, to)));
}

function linesOf(node: string, before: string | undefined, lines: readonly string[], source: string): number[] {
  const event = /^(\w+) listener$/.exec(node)?.[1];
  if (event !== undefined) {
    return linesWith(lines, (line) => line.includes(`EventListener('${event}'`) || line.includes(`.on${event}`));
  }
  if (/\bscope\b/.test(node)) {
    const owner = names(node.replace(/\bscope\b/, '')).find((name) => declarationOf(name, lines) > 0) ?? names(before ?? '').at(0);
    const start = owner === undefined ? 0 : declarationOf(owner, lines);
    return start === 0 ? [] : range(start, endOfStatement(source, start));
  }
  return names(node).flatMap((name) => {
    const uses = linesWith(lines, (line) => isCode(line) && new RegExp(`(?<![\\w.'])${name}(?![\\w'])`).test(line));
    const telling = uses.filter((number) => isTelling(lines[number - 1] ?? '', name));
    return telling.length > 0 ? telling : uses;
  });
}

/** Whether a line declares, creates or passes on a name, and does not only read it. */
function isTelling(line: string, name: string): boolean {
  return new RegExp(`(?:const|let|var|function|class) \\[?${name}\\b|new ${name}\\b|\\b${name}\\b(?::| =|\\.(?:push|set|add|append\\w*|register|observe)\\b)|[(,] ?${name}[,)]`).test(line);
}

function declarationOf(name: string, lines: readonly string[]): number {
  return lines.findIndex((line) => new RegExp(`(?:const|let|var|function) ${name}\\b`).test(line)) + 1;
}

/** The words of a path node that may be identifiers, without articles and verbs. */
function names(node: string): string[] {
  const words = node.match(/[A-Za-z_$][\w$]*(?:-[a-z]+)*/g) ?? [];
  const prose = new Set(['the', 'its', 'it', 'of', 'that', 'this', 'with', 'a', 'an', 'in', 'module', 'browser', 's', 'open', 'running', 'thread', 'function', 'newest', 'before', 'value', 'held', 'call', 'keys', 'elements', 'entries', 'list', 'state', 'map', 'render', 'last', 'first', 'shares', 'detached', 'document', 'html', 'window', 'parent', 'layout', 'provider']);
  return words.filter((word) => !prose.has(word));
}

function isCode(line: string): boolean {
  return !/^\s*(?:\/\/|\{?\/\*|import )/.test(line);
}

function linesWith(lines: readonly string[], test: (line: string) => boolean): number[] {
  return lines.flatMap((line, index) => (test(line) ? [index + 1] : []));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

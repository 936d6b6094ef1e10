import { markdownTable } from '../table';
import type { Outcome } from './outcome';
import { type FieldLibrary, versionOf } from './types';

/**
 * The outcomes as a Markdown table: a row a library, some columns a tool, and a last row that counts what is right.
 * @param tools the names of the tools by their short names, in the order of the columns
 */
export function fieldTable(libraries: readonly FieldLibrary[], outcomes: readonly Outcome[], tools: ReadonlyMap<string, string>): string {
  const shorts = [...tools.keys()];
  const headings = ['library', 'leak', 'fixed', ...shorts.flatMap((short) => [short, 'name', 'line', 's'])];
  const of = (tool: string, library: string) => outcomes.find((one) => one.tool === tool && one.library === library);
  const rows = libraries.map((library) => [
    `[${library.name}](${library.report})`,
    versionOf(library.before),
    versionOf(library.after),
    ...[...tools.values()].flatMap((tool) => cellsOf(of(tool, library.name))),
  ]);
  const totals = [...tools.values()].flatMap((tool) => totalOf(outcomes.filter((one) => one.tool === tool)));
  return markdownTable(headings, [...rows, ['right', '', '', ...totals]]);
}

function cellsOf(outcome: Outcome | undefined): string[] {
  if (!outcome) return ['–', '–', '–', '–'];
  const { verdict, name, isNameRight, line, isLineRight, seconds } = outcome;
  const marked = (text: string | null, isRight: boolean) => (text === null ? '–' : `${isRight ? '✓' : '✗'} ${code(text)}`);
  return [verdict === 'right' ? '✓' : verdict, marked(name, isNameRight), marked(line, isLineRight), `${seconds.before.toFixed(1)}, ${seconds.after.toFixed(1)}`];
}

function totalOf(outcomes: readonly Outcome[]): string[] {
  const count = (isRight: (outcome: Outcome) => boolean) => `${outcomes.filter(isRight).length} of ${outcomes.length}`;
  const sum = outcomes.reduce((seconds, one) => seconds + one.seconds.before + one.seconds.after, 0);
  return [count(({ verdict }) => verdict === 'right'), count(({ isNameRight }) => isNameRight), count(({ isLineRight }) => isLineRight), sum.toFixed(1)];
}

/** A name as Markdown code that fits into a cell: at most 30 characters, and no character that ends the cell. */
function code(text: string): string {
  const short = text.length > 30 ? `${text.slice(0, 29)}…` : text;
  return `\`${short.replace(/[`|]/g, ' ')}\``;
}

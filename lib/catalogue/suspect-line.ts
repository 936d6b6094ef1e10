/** Checks the line that the hunter names against the statement that a page marks. */
import type { LineException } from './case';
import { marksIn } from './marks';

/**
 * What is wrong with the line that the hunter names; undefined if it lies in the statement below the `// LEAK:` mark, or
 * is the line of the exception. An exception that is not needed is wrong, too.
 * @param source the text of the leaky page
 * @param line from 1; undefined where the hunter names none
 */
export function problemWithLine(source: string, line: number | undefined, exception?: LineException): string | undefined {
  const mark = marksIn(source).find(({ meaning }) => meaning === 'retained');
  if (!mark) return 'the page marks no statement.';
  if (line === undefined) return 'no line is named.';
  const isMarked = line > mark.from && line <= mark.to;
  if (isMarked) return exception && 'line.accepts in its case.ts is no longer needed: the marked statement itself is named.';
  const text = textOf(source, line);
  if (text === exception?.accepts) return undefined;
  return `line ${line} (${text}) is named, not the marked statement in lines ${mark.from + 1} to ${mark.to}.`;
}

/**
 * What is wrong with an exception; undefined if its text is one line of the page, outside of the marked statement, and it
 * gives a reason.
 */
export function problemWithException(source: string, { accepts, reason }: LineException): string | undefined {
  const lines = source.split('\n').flatMap((_, at) => (textOf(source, at + 1) === accepts ? [at + 1] : []));
  const mark = marksIn(source).find(({ meaning }) => meaning === 'retained');
  if (lines.length !== 1) return `line.accepts is the text of ${lines.length} lines, not of one`;
  if (mark && lines.some((line) => line > mark.from && line <= mark.to)) return 'line.accepts is in the marked statement, which needs no exception';
  return reason.trim() === '' ? 'line.reason is empty' : undefined;
}

function textOf(source: string, line: number): string {
  return (source.split('\n')[line - 1] ?? '').trim();
}

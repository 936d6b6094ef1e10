import { styleText } from 'node:util';
import { formatBytes } from '../explain/bytes';
import type { ExplainedLeak } from '../explain/types';
import type { Progress } from '../record/types';
import { pathLines } from './path-lines';
import { printable } from './printable';
import type { HuntResult } from './types';

const bars = '▁▂▃▄▅▆▇█';

/** How many leaks of one target are shown. More would scroll the verdict away. */
const shownLeaks = 20;

/** Colours only where a person looks, and only if they want them (https://no-color.org). */
const isColoured = process.stdout.isTTY && !process.env.NO_COLOR;

function paint(style: Parameters<typeof styleText>[0], text: string): string {
  return isColoured ? styleText(style, text) : text;
}

/** One result as text: a line for the verdict, and below it what is retained, by whom, and how to see it. */
export function describeResult(result: HuntResult): string {
  const seconds = `${(result.durationMs / 1000).toFixed(1)} s`;
  const verdict = result.verdict.padEnd(12);
  const mark = result.ok ? paint('green', '✓') : paint('red', '✗');
  const state = result.expected === null ? '' : result.ok ? 'as expected' : 'NOT as expected';
  const lines = [`${mark} ${paint('bold', printable(result.target).padEnd(32))} ${paint(colourOf(result), verdict)} ${seconds.padStart(7)}  ${state}`.trimEnd()];
  if (result.reason) lines.push(`  ${paint(result.ok ? 'dim' : 'red', printable(result.reason))}`);
  if (result.subtracted) lines.push(`  ${paint('dim', `subtracted: what grows on ${printable(result.subtracted)}`)}`);
  for (const note of result.notes ?? []) lines.push(`  ${paint('dim', printable(note))}`);
  for (const leak of result.leaks.slice(0, shownLeaks)) {
    const series = `alive by visit of birth ${sparkline(leak.series)} ${leak.series.join(' ')}`;
    lines.push(
      '',
      `  ${paint('bold', printable(leak.name))} (${leak.kind}${whereWords(leak)}) × ${leak.perVisit} per visit; ${leak.count} alive, ${formatBytes(leak.retainedBytes)} retained`,
      `  ${paint('dim', series)}`,
      ...(leak.confirmed ? [`  ${paint('dim', confirmedWords(leak.confirmed))}`] : []),
      `  ${printable(leak.sentence)}`,
      ...(leak.allowed ? [`  ${printable(`allowed until ${leak.allowed.expires}: ${leak.allowed.reason}`)}`] : []),
      ...(leak.source ? [`  ${paint('bold', printable(`${leak.source.file}:${leak.source.line}:${leak.source.column}`))}`] : []),
      ...(leak.library ? [`  ${paint('dim', printable(`in the library: ${leak.library.file}:${leak.library.line}:${leak.library.column}`))}`] : []),
      ...alsoKept(leak),
      '',
      ...pathLines(leak.path).map((line) => `    ${paint('dim', printable(line))}`),
    );
  }
  const hidden = result.leaks.length - shownLeaks;
  if (hidden > 0) lines.push('', `  ${shownLeaks} of ${result.leaks.length} leaks are shown. --json and --html write all of them.`);
  return lines.join('\n');
}

/** Where a leak is, if it is not in the page's own heap. */
function whereWords({ heap }: ExplainedLeak): string {
  return heap === 'page' ? '' : printable(`, in the ${heap}`);
}

/** What else keeps it alive: `also kept by map (src/cache.ts:6), set (src/cache.ts:7)`. */
function alsoKept({ retainers = [] }: ExplainedLeak): string[] {
  const others = retainers.slice(1).map(({ name, source }) => `${name}${source ? ` (${source.file}:${source.line})` : ''}`);
  return others.length === 0 ? [] : [`  ${printable(`also kept by ${others.join(', ')}`)}`];
}

/** How a leak was confirmed, such as `confirmed over 27 visits in 1.4 s`. */
function confirmedWords({ visits, seconds }: NonNullable<ExplainedLeak['confirmed']>): string {
  return `confirmed over ${visits} visits in ${seconds.toFixed(1)} s`;
}

function colourOf({ verdict }: HuntResult): 'red' | 'green' | 'yellow' {
  return verdict === 'clean' ? 'green' : verdict === 'leak' ? 'red' : 'yellow';
}

function sparkline(series: readonly number[]): string {
  const most = Math.max(1, ...series);
  return series.map((value) => bars[Math.round((value / most) * (bars.length - 1))]).join('');
}

/**
 * A step of a hunt in a few words, for a line that is written over.
 * @param position which of how many targets it is; shown if there are several
 */
export function describeProgress(target: string, progress: Progress, position: { target: number; of: number } = { target: 1, of: 1 }): string {
  const which = position.of > 1 ? `${position.target} of ${position.of}, ` : '';
  const counted = 'visit' in progress ? ` ${progress.visit} of ${progress.of}` : '';
  const again = 'isAgain' in progress ? ', looking again' : '';
  return `${which}${printable(target)}: ${progress.step}${counted}${again}`;
}

/** Shows text on one line of the terminal, over what was there; does nothing where nobody looks. */
export function showStatus(text: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[2K${text.slice(0, process.stdout.columns - 1)}`);
}

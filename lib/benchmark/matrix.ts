import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { columns, matrixFile, matrixRows, totals, type Column, type Measured, type RecordedMatrix } from '../catalogue/matrix';
import type { Recorded } from '../catalogue/recorded/recorded';
import type { Target } from 'leak-hunt';
import { resolveTargets } from '../catalogue/targets';
import { ensureBuild } from '../tooling/build';
import { root } from '../tooling/children';
import { ensureChromium } from '../tooling/chromium';
import { startServer } from '../tooling/server';
import { specimenOf } from './benchmark';
import { failedVerdict } from './compare';
import { countersOn } from './counters-tool';
import { describeMachine, thisMachine } from './machine';
import { memlabBothWays } from './memlab-tools';
import { markdownTable } from './table';
import type { Lab, Specimen, Verdict } from './tool';

/**
 * Runs the tools of the matrix on the pages and writes their verdicts into lib/catalogue/recorded/matrix.json after
 * each page. Entries of other pages stay. Only verdicts count here, not times, so several walks may run at the same
 * time: a `memlab run` mostly waits.
 * @param jobs how many walks run at the same time
 * @param folder for the tools' files
 * @throws SetupError if a target is not a page of the lab, or the lab cannot be built or served
 */
export async function measureMatrix(targets: readonly Target[], jobs: number, folder: string): Promise<void> {
  const remaining = targets.map(specimenOf);
  const chromium = await ensureChromium();
  await ensureBuild();
  const server = await startServer();
  const file = path.join(root, matrixFile);
  const recorded: RecordedMatrix = { version: 1, measured: describeMachine(thisMachine(chromium)), pages: await readMatrix(file) };
  async function work(): Promise<void> {
    for (let next = remaining.shift(); next; next = remaining.shift()) {
      const cells = await judge(next, { url: server.url, chromium }, await mkdtemp(path.join(folder, 'page-')));
      recorded.pages[next.name] = cells;
      await writeFile(file, await inOrder(recorded));
      const words = Object.entries(cells).map(([tool, { said, note }]) => `${tool}: ${said} ${note}`.trim());
      console.error(`[${remaining.length} left] ${next.name.padEnd(32)} ${words.join(' · ')}`);
    }
  }
  try {
    await Promise.all(Array.from({ length: jobs }, work));
  } finally {
    await server.stop();
  }
}

async function judge(specimen: Specimen, lab: Lab, scratch: string): Promise<Record<Measured, Verdict>> {
  const counters = await countersOn(specimen, lab, scratch).catch(failedVerdict);
  const both = await memlabBothWays(specimen, lab, scratch).catch((error: unknown) => ({ memlab: failedVerdict(error), filter: failedVerdict(error) }));
  await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return { ...both, counters };
}

async function readMatrix(file: string): Promise<RecordedMatrix['pages']> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? {} : (JSON.parse(text) as RecordedMatrix).pages;
}

/** Formats the matrix with one line a page, in the order of the registry. Pages that no longer exist are left out. */
async function inOrder({ version, measured, pages }: RecordedMatrix): Promise<string> {
  const targets = await resolveTargets(['all'], root);
  const lines = targets.flatMap(({ name }) => (pages[name] ? [`    ${JSON.stringify(name)}: ${JSON.stringify(pages[name])}`] : []));
  return `{\n  "version": ${version},\n  "measured": ${JSON.stringify(measured)},\n  "pages": {\n${lines.join(',\n')}\n  }\n}\n`;
}

/** The totals of the recorded matrix as a Markdown table. */
export async function matrixTable(matrix: RecordedMatrix, hunts: Recorded): Promise<string> {
  const sums = totals(await matrixRows(matrix, hunts));
  const headings = ['tool', 'leaks found', 'of', 'missed', 'false alarms', 'no verdict'];
  return markdownTable(
    headings,
    (Object.keys(columns) as Column[]).map((column) => {
      const { found, leaky, misses, falseAlarms, withoutVerdict } = sums[column];
      return [columns[column], ...[found, leaky, misses, falseAlarms, withoutVerdict].map(String)];
    }),
  );
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root, startNode } from '../tooling/children';
import type { HeapFigures } from './heap-hunt';
import { serveHeapPage } from './heap-page';
import { markdownTable } from './table';

/** The figures of the hunter on a heap of one size, or an error. */
export interface HeapSample {
  /** The requested size in megabytes (10^6 bytes). */
  megabytes: number;
  figures: HeapFigures | { error: string };
}

const script = path.join(root, 'lib/benchmark/heap-hunt.ts');

/**
 * Hunts a page of each size, each in a separate process.
 * @param sizes in megabytes of V8 heap
 * @param folder for the reports of the processes
 */
export async function measureHeaps(
  sizes: readonly number[],
  folder: string,
  onSize: (megabytes: number) => void,
): Promise<HeapSample[]> {
  const server = await serveHeapPage();
  const samples: HeapSample[] = [];
  try {
    for (const megabytes of sizes) {
      onSize(megabytes);
      const report = path.join(folder, `${megabytes}.json`);
      const child = startNode(script, [server.urlFor(megabytes), report], { output: 'collect' });
      const { code, output } = await child.ended;
      const figures = code === 0 ? await read(report) : { error: reasonIn(output) };
      samples.push({ megabytes, figures });
    }
  } finally {
    await server.close();
  }
  return samples;
}

async function read(report: string): Promise<HeapFigures> {
  return JSON.parse(await readFile(report, 'utf8')) as HeapFigures;
}

/** The error line of a stack trace or of V8's fatal error. */
function reasonIn(output: string): string {
  return /^.*\b(?:Error|FATAL ERROR): .*$/m.exec(output)?.[0].trim() ?? output.trim().split('\n')[0] ?? '';
}

/** The figures as a Markdown table: times in seconds, sizes in MB (10^6 bytes). */
export function heapTable(samples: readonly HeapSample[]): string {
  const times = ['warm-up s', 'visits s', 'collecting s', 'snapshot s', 'analysis s', 'control walk s'];
  return markdownTable(['heap MB', 'snapshot MB', ...times, 'peak MB', 'verdict'], samples.map(rowOf));
}

function rowOf({ megabytes, figures }: HeapSample): string[] {
  if ('error' in figures) {
    return [`about ${megabytes}`, ...new Array<string>(8).fill('–'), figures.error.slice(0, 100)];
  }
  const { heapBytes, snapshotBytes, steps, peakBytes, verdict } = figures;
  const size = (bytes: number) => String(Math.round(bytes / 1e6));
  const seconds = (ms = 0) => (ms / 1000).toFixed(1);
  const times = [steps['warm-up'], steps.visit, steps.settle, steps.snapshot, steps.analysis, steps['control walk']].map(seconds);
  return [size(heapBytes), size(snapshotBytes), ...times, size(peakBytes), verdict];
}

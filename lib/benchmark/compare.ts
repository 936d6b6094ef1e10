import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Said, Truth } from './score';
import type { Specimen, Told, Tool, Verdict } from './tool';

/** One walk of one tool on one page. */
export interface Sample {
  tool: string;
  /** The target, such as `window-listener/leaky`. */
  page: string;
  /** From 1. */
  run: number;
  seconds: number;
  truth: Truth;
  said: Said;
  /** What the tool found, or why there is no verdict. */
  note: string;
  told?: Told;
}

/**
 * Walks every page with every tool, `runs` times. A tool that walks all pages at once does so first in each run. The others take turns on each page, and each run begins with another
 * tool, so that other load on the machine affects all tools equally.
 * @param folder for the tools' files; the files of a page are removed before the next one
 * @param onSample called after each walk
 */
export async function compare(
  tools: readonly Tool[],
  specimens: readonly Specimen[],
  runs: number,
  folder: string,
  onSample: (sample: Sample) => void,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  const [first] = specimens;
  try {
    for (const tool of tools) if (first) await tool.prepare?.(first);
    const together = tools.filter(({ judgeAll }) => judgeAll);
    const single = tools.filter(({ judgeAll }) => !judgeAll);
    for (let run = 1; run <= runs; run++) {
      for (const tool of together) {
        for (const sample of await walkAll(tool, specimens, run, path.join(folder, `all-${samples.length}`))) {
          samples.push(sample);
          onSample(sample);
        }
      }
      for (const specimen of specimens) {
        for (const tool of rotate(single, run - 1)) {
          const scratch = path.join(folder, String(samples.length));
          const sample = await walk(tool, specimen, run, scratch);
          samples.push(sample);
          onSample(sample);
        }
      }
    }
  } finally {
    for (const tool of tools) await tool.close?.();
  }
  return samples;
}

async function walk(tool: Tool, specimen: Specimen, run: number, scratch: string): Promise<Sample> {
  await mkdir(scratch);
  const startedAt = performance.now();
  const verdict = await tool.judge(specimen, scratch).catch(failedVerdict);
  const seconds = (performance.now() - startedAt) / 1000;
  await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return { tool: tool.name, page: specimen.name, run, seconds, truth: specimen.expected, ...verdict };
}

/** Each page gets an equal share of the time. */
async function walkAll(tool: Tool, specimens: readonly Specimen[], run: number, scratch: string): Promise<Sample[]> {
  await mkdir(scratch);
  const startedAt = performance.now();
  const verdicts = await (tool.judgeAll?.(specimens, scratch) ?? Promise.resolve([])).catch(() => []);
  const seconds = (performance.now() - startedAt) / 1000 / specimens.length;
  await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return specimens.map((specimen, i) => {
    const verdict = verdicts[i] ?? failedVerdict('the tool did not get to this page');
    return { tool: tool.name, page: specimen.name, run, seconds, truth: specimen.expected, ...verdict };
  });
}

/** The verdict on a page on which a tool failed. */
export function failedVerdict(error: unknown): Verdict {
  return { said: 'none', note: error instanceof Error ? error.message : String(error) };
}

/** Rotates a list: the same elements, beginning with another one. */
export function rotate<Element>(elements: readonly Element[], by: number): Element[] {
  const start = elements.length === 0 ? 0 : by % elements.length;
  return [...elements.slice(start), ...elements.slice(0, start)];
}

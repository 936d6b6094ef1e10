/** Hunts one page with a large heap as a user would, the control walk included, and writes down what that cost. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Cdp, Hunter, openBrowser } from 'leak-hunt';
import { root } from '../tooling/children';
import { ensureChromium } from '../tooling/chromium';
import { addressVariable } from './heap-scenario';
import { StepClock, type StepTimes } from './step-times';

/** The figures of one hunt on the page of heap-page.ts; times in milliseconds, sizes in bytes. */
export interface HeapFigures {
  /** The used size of V8's heap before the visits, after a garbage collection. */
  heapBytes: number;
  /** The size of the snapshot as a file. */
  snapshotBytes: number;
  steps: StepTimes;
  /** The peak memory of this process, including Node but not Chromium. */
  peakBytes: number;
  /** The verdict and the names of the leaks, or why there is none. */
  verdict: string;
}

/** How long one step of the hunt may take, in milliseconds. */
const timeoutMs = 600_000;

const [, , url = '', report = ''] = process.argv;

/**
 * `node heap-hunt.ts URL FILE`: hunts the page at URL with a Hunter, whose control walk leaves a second page alone for
 * as long. It runs in a separate process, so that the peak memory is only its own.
 */
async function hunt(chromium: string): Promise<Omit<HeapFigures, 'heapBytes'>> {
  const hunter = new Hunter({ chromium, timeoutMs });
  const clock = new StepClock();
  let snapshotBytes = 0;
  function onSnapshot() {
    snapshotBytes = 0;
    return (piece: string) => void (snapshotBytes += Buffer.byteLength(piece));
  }
  try {
    const scenario = path.join(root, 'lib/benchmark/heap-scenario.ts');
    const target = { name: 'heap', scenario, env: { [addressVariable]: url }, expected: null };
    const { verdict, reason, leaks } = await hunter.hunt(target, { onProgress: clock.onProgress, onSnapshot });
    if (verdict === 'error') throw new Error(reason ?? 'the hunt failed');
    const steps = clock.stop();
    const peakBytes = process.resourceUsage().maxRSS * 1024;
    return { snapshotBytes, steps, peakBytes, verdict: [verdict, ...leaks.map(({ name, perVisit }) => `${perVisit} ${name}`)].join(' ') };
  } finally {
    await hunter.close();
  }
}

/** The size of the page's heap, from a page of its own: the hunter shows none of its pages. */
async function heapSize(chromium: string): Promise<number> {
  const opened = await openBrowser(chromium);
  try {
    const page = await opened.browser.newPage();
    await page.goto(url, { timeout: timeoutMs });
    const session = (await page.createCDPSession()) as unknown as Cdp;
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
    return usedSize;
  } finally {
    await opened.close();
  }
}

const chromium = await ensureChromium();
// The hunt comes first: its peak memory is to be its own.
const figures = await hunt(chromium);
await writeFile(report, JSON.stringify({ heapBytes: await heapSize(chromium), ...figures } satisfies HeapFigures));

import { writeFile } from 'node:fs/promises';
import { type Cdp, defaultVisits, defaultWarmUps, detectLeaks, openBrowser } from 'leak-hunt';
import { ensureChromium } from '../tooling/chromium';
import { MeteredCdp } from './metered-cdp';
import { StepClock, type StepTimes } from './step-times';

/** The figures of one hunt on the page of heap-page.ts; times in milliseconds, sizes in bytes. */
export interface HeapFigures {
  /** The used size of V8's heap at the end, after a garbage collection. */
  heapBytes: number;
  /** The size of the snapshot as a file. */
  snapshotBytes: number;
  steps: StepTimes;
  /** The time to parse the snapshot while it arrives; part of the step `snapshot`. */
  readingMs: number;
  /** The peak memory of this process, including Node but not Chromium. */
  peakBytes: number;
  /** The verdict and the names of the leaks. */
  verdict: string;
}

const [, , url = '', report = ''] = process.argv;

/**
 * `node heap-hunt.ts URL FILE`: hunts the page at URL. It runs in a separate process, so that the peak memory is only
 * its own.
 */
async function hunt(): Promise<HeapFigures> {
  const chromium = await openBrowser(await ensureChromium());
  try {
    const page = await chromium.browser.newPage();
    page.setDefaultTimeout(0);
    await page.goto(url);
    const session = (await page.createCDPSession()) as unknown as Cdp;
    const cdp = new MeteredCdp(session);
    const clock = new StepClock();
    const visit = () => page.evaluate('visit()') as Promise<void>;
    const options = { visits: defaultVisits, warmUps: defaultWarmUps, onProgress: clock.onProgress };
    const { verdict, leaks } = await detectLeaks(cdp, visit, options);
    const steps = clock.stop();
    const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
    return {
      heapBytes: usedSize,
      snapshotBytes: cdp.snapshotBytes,
      steps,
      readingMs: cdp.readingMs,
      peakBytes: process.resourceUsage().maxRSS * 1024,
      verdict: [verdict, ...leaks.map(({ name, perVisit }) => `${perVisit} ${name}`)].join(' '),
    };
  } finally {
    await chromium.close();
  }
}

await writeFile(report, JSON.stringify(await hunt()));

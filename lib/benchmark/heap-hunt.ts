import { writeFile } from 'node:fs/promises';
import { type Cdp, defaultVisits, defaultWarmUps, detectLeaks, openBrowser } from 'leak-hunt';
import { ensureChromium } from '../tooling/chromium';
import { MeteredCdp } from './metered-cdp';
import { StepClock, type StepTimes } from './step-times';

/** One hunt on the page of heap-page.ts; times in milliseconds, sizes in bytes. */
export interface HeapFigures {
  /** What V8 says its heap holds at the end, garbage collected. */
  heapBytes: number;
  /** What a file of the snapshot would have. */
  snapshotBytes: number;
  steps: StepTimes;
  /** Reading the snapshot, which happens while it arrives: a part of the step `snapshot`. */
  readingMs: number;
  /** The most memory this process ever had, Node itself included; Chromium is not part of it. */
  peakBytes: number;
  /** The verdict, and the name of what was found. */
  verdict: string;
}

const [, , url = '', report = ''] = process.argv;

/** `node heap-hunt.ts URL FILE`: hunts the page there, in a process of its own so that the peak is its own. */
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
    const options = { visits: defaultVisits, warmUps: defaultWarmUps, onProgress: clock.note };
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

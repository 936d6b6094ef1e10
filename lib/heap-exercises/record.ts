import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { openBrowser } from 'leak-hunt';
import { root } from '../tooling/children';
import { listen } from '../tooling/listen';
import type { HeapExercise, Walk } from './exercise';

/** A step of a recording, for a message to the learner. */
export type RecordStep = { step: 'browser' | 'collect' | 'snapshot' } | { step: 'visit'; visit: number; of: number };

/** V8 takes a time sample every 50 ms. A visit takes longer, so that the viewer can tell in which visit an object was born. */
const visitMs = 70;
const maxCollections = 12;
/** How long the recorder waits for a button. */
const buttonMs = 10_000;

type Browser = Awaited<ReturnType<typeof openBrowser>>;
type Page = Awaited<ReturnType<Browser['newPage']>>['page'];
type Session = Awaited<ReturnType<Page['createCDPSession']>>;

/** Records the heap snapshots of exercises, all in one Chromium. */
export class SnapshotRecorder {
  private constructor(private readonly browser: Browser) {}

  /** @param chromium the path of the program */
  static async open(chromium: string): Promise<SnapshotRecorder> {
    return new SnapshotRecorder(await openBrowser(chromium));
  }

  /**
   * Opens the page of an exercise, presses its buttons while V8 tracks the allocations, collects the garbage and writes
   * the snapshot into a file. Its folder is created.
   * @throws Error if the page throws, or has no such button
   */
  async record({ slug, walk }: Pick<HeapExercise, 'slug' | 'walk'>, file: string, onStep: (step: RecordStep) => void = () => undefined): Promise<void> {
    onStep({ step: 'browser' });
    const server = await serve(slug);
    const { page, close } = await this.browser.newPage(server.origin);
    try {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
      await page.goto(server.origin, { waitUntil: 'load' });
      const session = await page.createCDPSession();
      await session.send('HeapProfiler.enable');
      await session.send('HeapProfiler.collectGarbage');
      await session.send('HeapProfiler.startTrackingHeapObjects', { trackAllocations: false });
      await perform(page, walk, onStep);
      if (errors[0] !== undefined) throw new Error(`The page of ${slug} throws: ${errors[0]}`);
      onStep({ step: 'collect' });
      await collectUntilStable(session);
      onStep({ step: 'snapshot' });
      await mkdir(path.dirname(file), { recursive: true });
      await writeSnapshot(session, file);
    } finally {
      await close();
      await server.close();
    }
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

async function serve(slug: string) {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'lib/heap-exercises/set', slug, 'page.ts')],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const script = outputFiles[0]?.text ?? '';
  const html = '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><body><script src="/page.js"></script>';
  return listen(
    createServer(({ url }, response) => {
      const isScript = url === '/page.js';
      response.setHeader('content-type', `text/${isScript ? 'javascript' : 'html'}; charset=utf-8`).end(isScript ? script : html);
    }),
  );
}

async function perform(page: Page, { press, times }: Walk, onStep: (step: RecordStep) => void): Promise<void> {
  for (let visit = 1; visit <= times; visit++) {
    onStep({ step: 'visit', visit, of: times });
    for (const name of press) await pressButton(page, name);
    await sleep(visitMs);
  }
}

/**
 * Presses a button from within the page. A real click and an element handle would both leave references to elements in the
 * browser.
 */
async function pressButton(page: Page, name: string): Promise<void> {
  const until = performance.now() + buttonMs;
  while (!(await page.evaluate(clickButton, name))) {
    if (performance.now() > until) throw new Error(`The page has no button “${name}”.`);
    await sleep(20);
  }
}

/** Runs in the page. @returns whether it has such a button */
function clickButton(name: string): boolean {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  found?.click();
  return found !== undefined;
}

async function collectUntilStable(session: Session): Promise<void> {
  await session.send('Runtime.discardConsoleEntries');
  let before = Number.POSITIVE_INFINITY;
  for (let i = 0; i < maxCollections; i++) {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    if (usedSize >= before) return;
    before = usedSize;
  }
}

/** Ends the tracking, which gives a snapshot with the time samples. */
async function writeSnapshot(session: Session, file: string): Promise<void> {
  const out = createWriteStream(file);
  const written = finished(out);
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => out.write(chunk));
  try {
    await session.send('HeapProfiler.stopTrackingHeapObjects', { reportProgress: false });
  } finally {
    out.end();
    await written;
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { expect, type Locator, type Page } from 'playwright/test';
import { openBrowser } from 'leak-hunt';
import { fixtureText } from '../../packages/leak-hunt/src/heap/fixtures';
import { ensureChromium } from '../../lib/tooling/chromium';

/** The URL of the viewer with the lab's example. */
export const example = '/snapshot?from=/snapshot/example';
/** The text of a real snapshot. */
export const chromiumText = fixtureText('chromium');

const { snapshot: header } = JSON.parse(chromiumText) as { snapshot: { node_count: number; edge_count: number } };
const counted = (count: number) => count.toLocaleString('en-US');
/** What the viewer says of the size of that snapshot, which is the example, too. */
export const objectCount = `${counted(header.node_count)} objects`;
export const referenceCount = `${counted(header.edge_count)} references`;

/** A file for Playwright's file chooser. */
export function file(name: string, content: string | Buffer) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

/** Chooses a file as a visitor does. */
export async function choose(page: Page, chosen: { name: string; mimeType: string; buffer: Buffer } | string, label = 'Choose a heap snapshot') {
  await page.getByLabel(label).setInputFiles(chosen);
}

/** The n-th data row of the whole table, from 1. */
export function rowAt(page: Page, n: number): Locator {
  return page.getByRole('grid').locator(`[aria-rowindex="${n + 1}"]`);
}

/** Opens the example, by default at its constructors, and waits for the first row. */
export async function openExample(page: Page, query = '') {
  await page.goto(query.includes('view=') ? example + query : `${example}&view=constructors${query}`);
  await expect(rowAt(page, 1).getByRole('rowheader')).not.toHaveText('…');
}

/**
 * Two snapshots of one real page in one session; between them the page adds eleven objects and detaches three elements.
 */
export async function recorded(): Promise<{ before: Buffer; after: Buffer }> {
  const opened = await openBrowser(await ensureChromium());
  try {
    const tab = await opened.browser.newPage();
    await tab.evaluate(`class Latecomer { numbers = [1.5, 2.5]; }; globalThis.late = []; globalThis.make = () => late.push(new Latecomer());`);
    const cdp = await tab.createCDPSession();
    const take = async (end: string) => {
      let text = '';
      const listener = ({ chunk }: { chunk: string }) => void (text += chunk);
      cdp.on('HeapProfiler.addHeapSnapshotChunk', listener);
      await cdp.send(end as 'HeapProfiler.takeHeapSnapshot', { reportProgress: false });
      cdp.off('HeapProfiler.addHeapSnapshotChunk', listener);
      return Buffer.from(text);
    };
    await cdp.send('HeapProfiler.enable');
    await cdp.send('HeapProfiler.startTrackingHeapObjects', { trackAllocations: true });
    const before = await take('HeapProfiler.takeHeapSnapshot');
    let lastSeen = 0;
    cdp.on('HeapProfiler.lastSeenObjectId', ({ lastSeenObjectId }) => (lastSeen = lastSeenObjectId));
    const sample = () => new Promise((resolve) => cdp.once('HeapProfiler.lastSeenObjectId', resolve));
    await sample(); // what is older than the first sample is older than the recording
    for (let i = 0; i < 11; i++) {
      await tab.evaluate('make()');
      await sample();
    }
    // The last report may be of a look before the last object was made. It belongs to the recording once a sample was taken after it.
    const { result } = await cdp.send('Runtime.evaluate', { expression: 'late.at(-1)', objectGroup: 'last' });
    const { heapSnapshotObjectId } = await cdp.send('HeapProfiler.getHeapObjectId', { objectId: result.objectId ?? '' });
    await cdp.send('Runtime.releaseObjectGroup', { objectGroup: 'last' });
    while (lastSeen < Number(heapSnapshotObjectId)) await sleep(10);
    await tab.evaluate(`globalThis.torn = []; for (let i = 0; i < 3; i++) { const card = document.body.appendChild(document.createElement('torn-card')); card.remove(); torn.push(card); }`);
    return { before, after: await take('HeapProfiler.stopTrackingHeapObjects') };
  } finally {
    await opened.close();
  }
}

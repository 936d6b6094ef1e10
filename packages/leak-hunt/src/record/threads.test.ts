import { expect, test } from 'vitest';
import { Threads } from './threads';
import type { Cdp } from './types';

interface Worker {
  type?: string;
  parentFrameId?: string;
  browserContextId?: string;
}

/** The addresses of the workers that belong to a page with the frames `main` and `inner` in the context `own`. */
async function threadsOf(workers: Readonly<Record<string, Worker>>): Promise<string[]> {
  const targetInfos = Object.entries(workers).map(([url, worker]) => ({ targetId: url, url, type: 'worker', browserContextId: 'own', ...worker }));
  const answers: Readonly<Record<string, object>> = {
    'Target.getTargets': { targetInfos },
    'Target.getTargetInfo': { targetInfo: { targetId: 'page', type: 'page', url: '/', browserContextId: 'own' } },
    'Page.getFrameTree': { frameTree: { frame: { id: 'main' }, childFrames: [{ frame: { id: 'inner' } }] } },
  };
  const cdp: Cdp = { send: async (method) => answers[method], on: () => undefined, off: () => undefined };
  const threads = new Threads(cdp);
  await threads.note(0);
  return (await threads.read()).map(({ url }) => url);
}

test('the workers of the page’s frames belong to the page, and those of other pages do not', async () => {
  expect(await threadsOf({ main: { parentFrameId: 'main' }, inner: { parentFrameId: 'inner' }, other: { parentFrameId: 'elsewhere' } })).toEqual(['main', 'inner']);
});

test('a worker without a frame belongs to the page if it is in the same browser context', async () => {
  expect(await threadsOf({ own: {}, other: { browserContextId: 'another' } })).toEqual(['own']);
});

test('a shared worker belongs to the page if it is in the same browser context', async () => {
  expect(await threadsOf({ own: { type: 'shared_worker' }, other: { type: 'shared_worker', browserContextId: 'another' }, page: { type: 'page' } })).toEqual(['own']);
});

import { HeapIdProbe } from './heap-id-probe';
import type { Cdp } from './types';

/** Collects garbage, and lets V8 number the objects from now on. @returns the probe of these numbers */
export async function startTracking(cdp: Cdp, stacks: boolean): Promise<HeapIdProbe> {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.startTrackingHeapObjects', { trackAllocations: stacks });
  return HeapIdProbe.of(cdp);
}

/** The first id that V8 reports from now on. It reports one every 50 ms. */
export function lastSeenId(cdp: Cdp): Promise<number> {
  return new Promise((resolve) => {
    function listener({ lastSeenObjectId }: { lastSeenObjectId: number }) {
      cdp.off('HeapProfiler.lastSeenObjectId', listener);
      resolve(lastSeenObjectId);
    }
    cdp.on('HeapProfiler.lastSeenObjectId', listener);
  });
}

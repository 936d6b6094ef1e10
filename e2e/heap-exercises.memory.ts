import { createReadStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { expect, test as base } from 'playwright/test';
import { judge } from '../lib/heap-exercises/check';
import { allHeapExercises, heapAnswer } from '../lib/heap-exercises/heap-exercises';
import { SnapshotRecorder } from '../lib/heap-exercises/record';
import type { FindTruth } from '../lib/heap-exercises/truth';
import { ViewerHeap } from '../lib/snapshot-viewer/heap';
import { openSnapshot } from '../lib/snapshot-viewer/open';
import { ensureChromium } from '../lib/tooling/chromium';
import { walkTold } from './support/told-path';

/** Records the snapshot of each heap exercise, and computes from the heap that the accepted answer is true. */

const test = base.extend<object, { recorder: SnapshotRecorder }>({
  recorder: [
    async ({}, use) => {
      const recorder = await SnapshotRecorder.open(await ensureChromium());
      await use(recorder);
      await recorder.close();
    },
    { scope: 'worker' },
  ],
});

/** Larger snapshots take long to open on a phone. */
const maxBytes = 8e6;

for (const exercise of await allHeapExercises()) {
  const { slug } = exercise;
  test(`${slug}: what the heap says is accepted, and nothing else`, async ({ recorder }, testInfo) => {
    const answer = await heapAnswer(slug);
    if (!answer) throw new Error('It has no answer.');
    const file = testInfo.outputPath(`${slug}.heapsnapshot`);
    await recorder.record(exercise, file);
    expect(statSync(file).size).toBeLessThan(maxBytes);

    const heap = new ViewerHeap(await openSnapshot(Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array<ArrayBuffer>>, () => undefined));
    const { truth } = (await import(`../lib/heap-exercises/set/${slug}/truth.ts`)) as { truth: FindTruth };
    const { answer: found, example } = truth(heap);
    expect(judge(answer, found), `the heap says ${found}`).toEqual({ isRight: true });
    expect(walkTold(heap, answer.path).has(example), 'the explained path leads to the object').toBe(true);
    expect(heap.births, 'the viewer can say when an object was created').toBeDefined();
    for (const { names } of answer.mistakes) for (const name of names) expect(judge({ ...answer, accepts: [found] }, name).isRight, name).toBe(false);
  });
}

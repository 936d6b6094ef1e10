import { expect, it } from 'vitest';
import { SharedWait } from './shared-wait';

it('lets works begin one after the other, and wait together', async () => {
  const waits = new SharedWait();
  const steps: string[] = [];
  const work = (name: string, ms: number) => async (wait: (ms: number) => Promise<void>) => {
    steps.push(`${name} begins`);
    await wait(ms);
    steps.push(`${name} ends`);
    return name;
  };
  const startedAt = performance.now();
  const [first, second] = [await waits.begin(work('first', 60)), await waits.begin(work('second', 40))];
  await waits.wait();
  expect(performance.now() - startedAt).toBeGreaterThan(55);
  expect([await first(), await second()]).toEqual(['first', 'second']);
  expect(steps).toEqual(['first begins', 'second begins', 'first ends', 'second ends']);
});

it('gives the message of an error, and waits for nobody who does not wait', async () => {
  const waits = new SharedWait();
  const fails = await waits.begin(async () => {
    throw new Error('the page was closed.');
  });
  const startedAt = performance.now();
  await waits.wait();
  expect(performance.now() - startedAt).toBeLessThan(50);
  expect(await fails()).toBe('the page was closed.');
});

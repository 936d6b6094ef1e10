import { expect, test } from 'vitest';
import { evaluate } from './evaluate';
import { HeapIdProbe } from './heap-id-probe';
import { beginVisit, heapIdOf, readTracker } from './resource-tracker';
import type { Cdp } from './types';

/** A session whose page gives this answer to each evaluation. */
function answering(answer: object): Cdp {
  return { send: () => Promise.resolve(answer), on: () => undefined, off: () => undefined };
}

test('the result is what the page gave', async () => {
  expect(await evaluate(answering({ result: { type: 'number', value: 7 } }), '3 + 4')).toMatchObject({ value: 7 });
});

test.each([
  ['an error', { text: 'Uncaught', exception: { description: 'TypeError: x is not a function\n    at page.js:1:1' } }, 'TypeError: x is not a function'],
  ['a value', { text: 'Uncaught', exception: { type: 'string', value: 'no' } }, '"no"'],
  ['an exception without a description', { text: 'Uncaught (in promise)' }, 'Uncaught (in promise)'],
])('if the page throws %s, so does the hunter', async (_, exceptionDetails, message) => {
  const page = answering({ result: { type: 'object', objectId: '1' }, exceptionDetails });
  await expect(evaluate(page, 'f()')).rejects.toThrow(new Error(`\`f()\`, evaluated in the page by the hunter, throws: ${message}`));
});

const sample = { key: '', kind: 'timer', what: 'interval', stacks: [], series: [], nodes: [], sample: 1 } as const;

test.each<[string, (cdp: Cdp) => Promise<unknown>]>([
  ['the heap-id probe', (cdp) => HeapIdProbe.of(cdp)],
  ['a visit that begins', (cdp) => beginVisit(cdp, 0)],
  ['the tracker that is read', (cdp) => readTracker(cdp, 7, [])],
  ['the object of a resource', (cdp) => heapIdOf(cdp, { ...sample, stacks: [], series: [], nodes: [] })],
])('%s notices that the page throws', async (_, ask) => {
  const exceptionDetails = { text: 'Uncaught', exception: { description: 'TypeError: broken' } };
  await expect(ask(answering({ result: { type: 'object', objectId: '1' }, exceptionDetails }))).rejects.toThrow('TypeError: broken');
});

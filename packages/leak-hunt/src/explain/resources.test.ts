import { expect, test } from 'vitest';
import { type SmallNode, smallSnapshot } from '../heap/fixtures';
import { isPartOf, type OpenResource } from './resources';

const attached = 1;
const detached = 2;

/** Elements that the tracker has only counted: one more in the document after each of seven visits. */
const series = [1, 1, 1, 1, 1, 1, 1];
const counted: OpenResource = {
  growth: { key: 'tracker <mark>', kind: 'dom', what: '<mark>', stacks: [], series, nodes: [], sample: undefined, perVisit: 1 },
  node: undefined,
  target: undefined,
  place: null,
  library: null,
};

/** Whether they are part of a leak that retains so many `<mark>` elements of one state. */
function isPart(count: number, state: number): boolean {
  const marks = Array.from({ length: count }, (_, i): SmallNode => ['native', '<mark>', 2 * i + 3, state]);
  const snapshot = smallSnapshot([['synthetic', '', 1], ...marks]);
  return isPartOf(snapshot, new Uint8Array(count + 1).fill(1), counted);
}

test('counted elements are part of a leak that retains as many in the document', () => {
  expect(isPart(7, attached)).toBe(true);
});

test.each([
  ['in no document', 7, detached],
  ['in the document, but fewer', 1, attached],
])('counted elements are no part of a leak that retains elements of the same name %s', (_, count, state) => {
  expect(isPart(count, state)).toBe(false);
});

import { expect, it } from 'vitest';
import { fixtureText, parseInPieces, theNode } from './fixtures';
import { MemlabHeap } from './memlab-heap';
import { Reach } from './reachability';
import { at } from './snapshot';
import { stationsOf } from '../explain/path-nodes';

const snapshot = parseInPieces(fixtureText('chromium'));
const keeper = theNode(snapshot, 'closure', 'keeper');
const payload = theNode(snapshot, 'object', 'FixturePayload');

it('counts as retained what is reachable only through the held object', () => {
  const retained = new Reach(snapshot).retainedBy([keeper]);
  expect(at(retained, keeper)).toBe(1);
  expect(at(retained, payload)).toBe(1);
  expect(at(retained, 0)).toBe(0);
});

it('counts the payload’s hundred doubles, and the class that only it still uses', () => {
  const reach = new Reach(snapshot);
  const bytes = reach.bytesOf(reach.retainedBy([payload]));
  expect(bytes).toBeGreaterThan(800);
  expect(bytes).toBeLessThan(2_000);
});

it('lets memlab walk from the window to the payload', () => {
  const heap = new MemlabHeap(snapshot);
  expect(stationsOf(snapshot, heap.pathTo(payload))).toEqual(['(GC roots)', 'window', 'keeper()', 'scope', 'FixturePayload']);
  expect(heap.print(payload)).toContain('--payload (variable)--->  [FixturePayload] (object)');
});

import { expect, it } from 'vitest';
import { pathNodeNames } from '../explain/path-nodes';
import { fixtureText, parseInPieces, theNode } from './fixtures';
import { MemlabHeap } from './memlab-heap';
import { Reachability } from './reachability';
import { at } from './snapshot';

const snapshot = parseInPieces(fixtureText('chromium'));
const keeper = theNode(snapshot, 'closure', 'keeper');
const payload = theNode(snapshot, 'object', 'FixturePayload');

it('counts as retained what is reachable only through the held object', () => {
  const retained = new Reachability(snapshot).retainedBy([keeper]);
  expect(at(retained, keeper)).toBe(1);
  expect(at(retained, payload)).toBe(1);
  expect(at(retained, 0)).toBe(0);
});

it('counts the payload’s hundred doubles, and the class that only it still uses', () => {
  const reachability = new Reachability(snapshot);
  const bytes = reachability.bytesOf(reachability.retainedBy([payload]));
  expect(bytes).toBeGreaterThan(800);
  expect(bytes).toBeLessThan(2_000);
});

it('lets memlab walk from the window to the payload', () => {
  const heap = new MemlabHeap(snapshot);
  expect(pathNodeNames(snapshot, heap.pathTo(payload))).toEqual(['(GC roots)', 'window', 'keeper()', 'scope', 'FixturePayload']);
  expect(heap.print(payload)).toContain('--payload (variable)--->  [FixturePayload] (object)');
});

import { expect, it } from 'vitest';
import { fixtureText, parseInPieces, theNode } from './fixtures';
import { Reachability } from './reachability';
import { at } from './snapshot';

const snapshot = parseInPieces(fixtureText('chromium'));
const keeper = theNode(snapshot, 'closure', 'keeper');
const payload = theNode(snapshot, 'object', 'FixturePayload');

it('counts as retained what is reachable only through the given object', () => {
  const retained = new Reachability(snapshot).retainedBy([keeper]);
  expect(at(retained, keeper)).toBe(1);
  expect(at(retained, payload)).toBe(1);
  expect(at(retained, 0)).toBe(0);
});

it('counts the payload’s hundred doubles, and its class, which nothing else uses', () => {
  const reachability = new Reachability(snapshot);
  const bytes = reachability.bytesOf(reachability.retainedBy([payload]));
  expect(bytes).toBeGreaterThan(800);
  expect(bytes).toBeLessThan(2_000);
});

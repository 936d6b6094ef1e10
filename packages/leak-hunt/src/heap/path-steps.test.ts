import { expect, it } from 'vitest';
import { fixtureText, parseInPieces, smallSnapshot, theNode } from './fixtures';
import { Heap } from './heap';
import { stepsOf } from './path-steps';

it('a step has the reference to it and its retained size', () => {
  const snapshot = parseInPieces(fixtureText('chromium'));
  const heap = new Heap(snapshot);
  const payload = theNode(snapshot, 'object', 'FixturePayload');
  const steps = stepsOf(heap, heap.pathTo(payload));
  expect(steps[0]).toMatchObject({ edge: '', edgeKind: '', type: 'native' });
  expect(steps.at(-1)).toMatchObject({ edge: 'payload', edgeKind: 'context', id: snapshot.id(payload), name: 'FixturePayload', type: 'object', isDetached: false });
  expect(steps.at(-1)?.retainedSize).toBeGreaterThan(800);
  expect(steps.at(-1)?.selfSize).toBeLessThan(100);
});

it('the name of a concatenated string is its text, cut at 200 characters', () => {
  const long = 'and so on '.repeat(30);
  const snapshot = smallSnapshot(
    [['synthetic', '(root)', 1], ['concatenated string', '(concatenated string)', 3], ['string', 'once ', 5], ['concatenated string', '(concatenated string)', 7], ['string', 'upon ', 9], ['string', long, 11]],
    [[0, 1], [1, 2, 'internal', 'first'], [1, 3, 'internal', 'second'], [3, 4, 'internal', 'first'], [3, 5, 'internal', 'second']],
  );
  const heap = new Heap(snapshot);
  const name = stepsOf(heap, heap.pathTo(1)).at(-1)?.name;
  expect(name).toMatch(/^once upon and so on .*…$/);
  expect(name).toHaveLength(201);
});

import { describe, expect, it } from 'vitest';
import { judge, survivors } from '../detect/growth';
import { type SuspectReference, suspectReferenceOf } from '../detect/suspect-reference';
import { smallSnapshot } from '../heap/fixtures';
import { noteTrackerNodes } from '../heap/tracker-nodes';
import type { Recording } from '../record/types';
import { largestCluster, clusterKeys } from './clusters';

/** Nodes alone: the paths of the tests are given, so no edge is needed. */
function recordingOf(nodes: Parameters<typeof smallSnapshot>[0], marks: number[]): Recording {
  return { snapshot: smallSnapshot(nodes), marks, resources: undefined };
}

const pathNode = (node: number) => ({ node, edge: undefined });

it('the suspect reference is the lowest one from an object older than the visits to one born in a visit', () => {
  const recording = recordingOf([['native', 'Window', 2], ['object', 'Registry', 5], ['closure', 'resize', 11], ['object', 'Feed', 13]], [9, 15]);
  expect(suspectReferenceOf(recording, [0, 1, 2, 3].map(pathNode))).toEqual({ retainer: 1, retained: 2 });
  expect(suspectReferenceOf(recording, [0, 1].map(pathNode))).toBeUndefined();
});

it('the suspect reference does not depend on when the tracker wrapped a callback', () => {
  const nodes = [['native', 'Window', 2], ['closure', 'leakHuntRun', 21], ['object', 'system / Context / scope', 23], ['closure', 'readAlong', 11]] as const;
  // Born in the first visit; the wrapper of its latest round is of the second, or came after the last.
  for (const marks of [[9, 13, 25], [9, 13, 19]]) {
    const recording = recordingOf(nodes, marks);
    noteTrackerNodes(recording.snapshot, () => ({ objects: new Set(), functions: new Set([1]) }));
    expect(suspectReferenceOf(recording, [0, 1, 2, 3].map(pathNode))).toEqual({ retainer: 0, retained: 3 });
  }
});

it('takes a user’s function for what it is, whatever it is called', () => {
  const nodes = [['native', 'Window', 2], ['closure', 'leakHuntRun', 5], ['object', 'system / Context / scope', 7], ['object', 'Feed', 11]] as const;
  expect(suspectReferenceOf(recordingOf(nodes, [9, 13]), [0, 1, 2, 3].map(pathNode))).toEqual({ retainer: 2, retained: 3 });
});

describe('clusters', () => {
  /** An old list and two old rows; then a note of each of five visits, and something around it. */
  const old = [['object', 'Array', 1], ['object', 'Row', 3], ['object', 'Row', 5]] as const;
  const marks = [9, 19, 29, 39, 49, 59];
  const notes = [11, 21, 31, 41, 51].map((id) => ['object', 'Note', id] as const);
  const wrapped = [13, 23, 33, 43, 53].map((id) => ['object', id < 30 ? 'Box' : 'Bag', id] as const);
  const recording = recordingOf([...old, ...notes, ...wrapped], marks);
  const growths = judge(survivors(recording)).steady.filter(({ key }) => key === 'object Note');
  const [firstNote, firstWrapped] = [old.length, old.length + notes.length];

  /** The strictest key by which the notes are one cluster, given the suspect reference of the note of each visit. */
  const keyFor = (suspects: (visit: number) => SuspectReference | undefined) =>
    clusterKeys.find((clusterKey) => largestCluster(recording, (node) => suspects(node - firstNote), growths, clusterKey, new Set())?.survivors.length);

  it.each([
    ['all by one object', 'retainer', (visit: number) => ({ retainer: 0, retained: firstNote + visit })],
    ['each by another object', 'retained', (visit: number) => ({ retainer: 1 + (visit % 2), retained: firstNote + visit })],
    ['each by another category', 'survivor', (visit: number) => ({ retainer: 1 + (visit % 2), retained: firstWrapped + visit })],
    ['in all but one middle visit', undefined, (visit: number) => (visit === 2 ? undefined : { retainer: 0, retained: firstNote + visit })],
  ])('objects that are retained %s: %s', (_, clusterKey, suspects) => {
    expect(keyFor(suspects)).toBe(clusterKey);
  });

  it('a cluster needs no survivors of the first and the last visit', () => {
    expect(keyFor((visit) => (visit === 0 || visit === 4 ? undefined : { retainer: 0, retained: firstNote + visit }))).toBe('retainer');
  });

  it('there is no cluster of objects that the browser itself retains', () => {
    expect(keyFor((visit) => ({ retainer: firstNote + visit, retained: firstNote + visit }))).toBeUndefined();
  });

  it('the same cluster is not found twice', () => {
    const suspects = (node: number) => ({ retainer: 0, retained: node });
    const first = largestCluster(recording, suspects, growths, 'retainer', new Set());
    expect(largestCluster(recording, suspects, growths, 'retainer', new Set([first?.signature ?? '']))).toBeUndefined();
  });
});

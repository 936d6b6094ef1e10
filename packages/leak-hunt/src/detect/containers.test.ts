import { expect, it } from 'vitest';
import { smallSnapshot, type SmallEdge, type SmallNode } from '../heap/fixtures';
import { findTrackerNodes, noteTrackerNodes } from '../heap/tracker-nodes';
import { suspectContainers } from './containers';

const marks = [100, 200, 300];
const older = 51;
const young = 151;

/** The containers of a heap with these nodes after its root. Each container has ten entries if it is a leak. */
function containersOf(nodes: readonly SmallNode[], edges: readonly SmallEdge[], tracker?: number) {
  const snapshot = smallSnapshot([['synthetic', '', 1], ...nodes], edges);
  return suspectContainers({ snapshot, marks, resources: undefined, ...(tracker !== undefined && { tracker }) }, 10).map(({ container }) => container);
}

/** An older Array whose elements have so many bytes and this id. */
const arrayWith = (bytes: number, id: number) => containersOf([['object', 'Array', older], ['array', '(object elements)', id, 0, undefined, bytes]], [[1, 2, 'internal', 'elements']]);

it('an older array with new memory is suspect, if the memory has space for one entry of each visit', () => {
  expect(arrayWith(400, young)).toEqual([older]);
  expect(arrayWith(8 + 9 * 4, young)).toEqual([]);
  expect(arrayWith(400, older + 2)).toEqual([]);
});

it('an array of new objects is not suspect, because these objects are survivors', () => {
  const nodes: SmallNode[] = [['object', 'Array', older], ['array', '(object elements)', young, 0, undefined, 400], ['object', 'Row', young + 2]];
  expect(containersOf(nodes, [[1, 2, 'internal', 'elements'], [2, 3, 'internal', '0']])).toEqual([]);
});

it('a Map of the tracker is not suspect', () => {
  const nodes: SmallNode[] = [['object', 'LeakHuntTracker', 3], ['object', 'Map', older], ['array', '', young, 0, undefined, 400]];
  const edges: SmallEdge[] = [[1, 2, 'property', 'open'], [2, 3, 'internal', 'table']];
  expect(containersOf(nodes, edges)).toEqual([older]);
  expect(containersOf(nodes, edges, 3)).toEqual([]);
});

it('a Set in one of the tracker’s maps of listeners is not suspect', () => {
  const snapshot = smallSnapshot(
    [
      ['synthetic', '', 1], ['object', 'LeakHuntTracker', 3], ['closure', 'LeakHuntListeners', 5], ['object', 'Object', 7],
      ['object', 'LeakHuntListeners', 9], ['array', '', 11], ['object', 'Set', older], ['array', '', young, 0, undefined, 400],
    ],
    [
      [1, 2, 'property', 'Listeners'], [2, 3, 'property', 'prototype'], [4, 3, 'property', '__proto__'],
      [4, 5, 'internal', 'table'], [5, 6], [6, 7, 'internal', 'table'],
    ],
  );
  const recording = { snapshot, marks, resources: undefined, tracker: 3 };
  expect(suspectContainers(recording, 10)).toHaveLength(1);
  noteTrackerNodes(snapshot, () => findTrackerNodes(snapshot, 3));
  expect(suspectContainers(recording, 10)).toEqual([]);
});

it('a prototype is not suspect, because the browser adds to it', () => {
  const nodes: SmallNode[] = [['object', 'Event', older], ['array', 'system / PropertyArray', young, 0, undefined, 400], ['closure', 'Event', 5]];
  expect(containersOf(nodes, [[1, 2, 'internal', 'properties'], [1, 3, 'property', 'constructor']])).toEqual([]);
});

it('a variable is read through the nearest function that sees it', () => {
  const nodes: SmallNode[] = [
    ['object', 'system / Context', older], ['string', 'a long text', young, 0, undefined, 900], ['object', 'system / Context', 53],
    ['closure', 'outer', 55], ['closure', 'inner', 57],
  ];
  const edges: SmallEdge[] = [
    [1, 2, 'context', 'journal'], [3, 1, 'internal', 'previous'], [4, 1, 'internal', 'context'], [5, 3, 'internal', 'context'],
  ];
  expect(containersOf(nodes, edges)).toEqual([{ owner: 55, name: 'journal', isVariable: true }]);
  expect(containersOf(nodes.slice(0, 3), edges.slice(0, 2))).toEqual([]);
});

it('a text counts with all its parts; a short one is only replaced', () => {
  const textOf = (bytes: number) => containersOf(
    [['object', 'Store', older], ['concatenated string', '', young, 0, undefined, 20], ['string', 'a', 5, 0, undefined, bytes], ['string', 'b', young + 2, 0, undefined, 20]],
    [[1, 2, 'property', 'log'], [2, 3, 'internal', 'first'], [2, 4, 'internal', 'second']],
  );
  expect(textOf(60)).toEqual([{ owner: older, name: 'log', isVariable: false }]);
  expect(textOf(20)).toEqual([]);
});

it('a typed array that replaces another one is suspect, another object is not', () => {
  const replacedBy = (name: string) => containersOf([['object', 'Recorder', older], ['object', name, young]], [[1, 2, 'property', 'samples']]);
  expect(replacedBy('Int16Array')).toEqual([{ owner: older, name: 'samples', isVariable: false }]);
  expect(replacedBy('Object')).toEqual([]);
});

it('a WebAssembly.Memory with a new buffer is suspect, a class of that name is not', () => {
  const memoryOf = (prototype: string) => containersOf(
    [['object', 'Memory', older], ['object', 'ArrayBuffer', young], ['object', prototype, 5]],
    [[1, 2, 'hidden', '2'], [1, 3, 'property', '__proto__']],
  );
  expect(memoryOf('WebAssembly.Memory')).toEqual([older]);
  expect(memoryOf('Memory')).toEqual([]);
});

/** An older scope whose variable is a new object of this class, whose memory has so many bytes. */
function replacedBy(name: string, bytes: number, inside?: SmallNode) {
  const nodes: SmallNode[] = [
    ['object', 'system / Context / file://page.js', older], ['object', name, young], ['array', '', young + 2, 0, undefined, bytes], ['closure', 'add', 21], ...(inside ? [inside] : []),
  ];
  const edges: SmallEdge[] = [[1, 2, 'context', 'list'], [2, 3, 'internal', name === 'Array' ? 'elements' : 'table'], [4, 1, 'internal', 'context'], ...(inside ? [[3, 5, 'internal', '0'] as SmallEdge] : [])];
  return containersOf(nodes, edges);
}

it('a variable whose array is replaced by a longer copy is suspect, unless the copy has new objects', () => {
  const variable = { owner: 21, name: 'list', isVariable: true };
  expect(replacedBy('Array', 400)).toEqual([variable]);
  expect(replacedBy('Set', 400)).toEqual([variable]);
  expect(replacedBy('Array', 8 + 9 * 4)).toEqual([]);
  expect(replacedBy('Array', 400, ['object', 'Row', young + 4])).toEqual([]);
  expect(replacedBy('Array', 400, ['object', 'Row', older + 4])).toEqual([variable]);
  expect(replacedBy('Chart', 400)).toEqual([]);
});

it('a Map is suspect whose value is a long new text', () => {
  const nodes = (bytes: number): SmallNode[] => [['object', 'Map', older], ['array', '', older + 2], ['concatenated string', 'a text', young, 0, undefined, bytes]];
  const edges: SmallEdge[] = [[1, 2, 'internal', 'table'], [2, 3, 'internal', '5']];
  expect(containersOf(nodes(2000), edges)).toEqual([{ textsOf: older }]);
  expect(containersOf(nodes(50), edges)).toEqual([]);
});

it('a bigint that is replaced is suspect if it is long', () => {
  const nodes = (bytes: number): SmallNode[] => [['object', 'Counter', older], ['bigint', 'bigint', young, 0, undefined, bytes]];
  expect(containersOf(nodes(500), [[1, 2, 'property', 'total']])).toEqual([{ owner: older, name: 'total', isVariable: false }]);
  expect(containersOf(nodes(8), [[1, 2, 'property', 'total']])).toEqual([]);
});

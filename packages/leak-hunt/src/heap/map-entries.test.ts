import { expect, it } from 'vitest';
import { type SmallEdge, type SmallNode, smallSnapshot } from './fixtures';
import { entryPartners } from './map-entries';
import { Snapshot } from './snapshot';

const none = new Uint32Array();
const strings = ['Map', 'Set', 'table', 'a', '4', '5', '7', '8'];
const [key, value, nextKey, nextValue] = [2, 3, 4, 5] as const;

/** A collection with two entries in the slots 4, 5 and 7, 8 of its table, as V8 writes a Map. */
function collection(name: 'Map' | 'Set'): Snapshot {
  const width = 4;
  const node = (called: string, id: number, edges: number) => [0, strings.indexOf(called), id, edges];
  const edge = (called: string, to: number) => [0, strings.indexOf(called), to * width];
  const nodes = [node(name, 1, 1), node('a', 3, 4), ...[5, 7, 9, 11].map((id) => node('a', id, 0))];
  const edges = [edge('table', 1), edge('4', key), edge('5', value), edge('7', nextKey), edge('8', nextValue)];
  return new Snapshot(
    {
      node_fields: ['type', 'name', 'id', 'edge_count'],
      node_types: [['object']],
      edge_fields: ['type', 'name_or_index', 'to_node'],
      edge_types: [['internal']],
    },
    {
      nodes: new Uint32Array(nodes.flat()),
      edges: new Uint32Array(edges.flat()),
      locations: none,
      trace_function_infos: none,
      trace_tree: none,
      samples: none,
      scopes: none,
      scope_context_vars: none,
      scope_uses: none,
    },
    strings,
  );
}

it('finds the key of a value and the value of a key, and nothing of the next entry', () => {
  expect(entryPartners(collection('Map'), 0, new Set([value]), () => true)).toEqual([key]);
  expect(entryPartners(collection('Map'), 0, new Set([nextKey]), () => true)).toEqual([nextValue]);
});

it('finds no node that was given, and none that is not wanted', () => {
  expect(entryPartners(collection('Map'), 0, new Set([key, value]), () => true)).toEqual([]);
  expect(entryPartners(collection('Map'), 0, new Set([value]), () => false)).toEqual([]);
});

it('finds nothing in a Set', () => {
  expect(entryPartners(collection('Set'), 0, new Set([value]), () => true)).toEqual([]);
});

it('finds the key of a property’s value, and the value of a key, in an object that is used as a dictionary', () => {
  const nodes: SmallNode[] = [['synthetic', '(root)', 1], ['object', 'Object', 3], ['native', '(object properties)', 5], ['string', 'job-1', 7], ['object', 'Job', 9]];
  const snapshot = smallSnapshot(nodes, [[0, 1], [1, 2, 'internal', 'properties'], [2, 3, 'internal', '6'], [2, 4, 'internal', '7']]);
  expect(entryPartners(snapshot, 1, new Set([4]), () => true)).toEqual([3]);
  expect(entryPartners(snapshot, 1, new Set([3]), () => true)).toEqual([4]);
});

it('finds the symbol of a property’s value, and the value of a symbol, in an object with few properties', () => {
  const nodes: SmallNode[] = [['synthetic', '(root)', 1], ['object', 'Object', 3], ['object', 'system / Map', 5], ['object', 'system / DescriptorArray', 7], ['symbol', 'symbol', 9], ['string', 'tag', 11], ['object', 'Job', 13]];
  const edges: SmallEdge[] = [[0, 1], [1, 2, 'internal', 'map'], [2, 3, 'internal', 'descriptors'], [3, 4], [4, 5, 'internal', 'name'], [1, 6, 'property', '<symbol tag>']];
  const snapshot = smallSnapshot(nodes, edges);
  expect(entryPartners(snapshot, 1, new Set([6]), () => true)).toEqual([4]);
  expect(entryPartners(snapshot, 1, new Set([4]), () => true)).toEqual([6]);
  expect(entryPartners(snapshot, 1, new Set([4]), () => false)).toEqual([]);
});

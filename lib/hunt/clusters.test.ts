import { expect, it } from 'vitest';
import { guiltyOf } from './clusters';
import type { Recording } from './record';
import { SnapshotParser } from './snapshot-parser';

/** Nodes alone, as type, name and id: the paths of the tests are given, so no edge is needed. */
function recordingOf(nodes: readonly (readonly [type: string, name: string, id: number])[], marks: number[]): Recording {
  const types = ['synthetic', 'native', 'closure', 'object'];
  const parser = new SnapshotParser();
  parser.push(
    JSON.stringify({
      snapshot: {
        meta: {
          node_fields: ['type', 'name', 'id', 'self_size', 'edge_count', 'trace_node_id', 'detachedness'],
          node_types: [types, 'string', 'number', 'number', 'number', 'number', 'number'],
          edge_fields: ['type', 'name_or_index', 'to_node'],
          edge_types: [['context', 'weak'], 'string_or_number', 'node'],
        },
        node_count: nodes.length,
        edge_count: 0,
      },
      nodes: nodes.flatMap(([type, , id], at) => [types.indexOf(type), at, id, 8, 0, 0, 0]),
      edges: [],
      strings: nodes.map(([, name]) => name),
    }),
  );
  return { snapshot: parser.finish(), marks, resources: undefined };
}

const station = (node: number) => ({ node, edge: undefined });

it('holds the lowest reference from old to young guilty', () => {
  const recording = recordingOf([['native', 'Window', 2], ['object', 'Registry', 5], ['closure', 'resize', 11], ['object', 'Feed', 13]], [9, 15]);
  expect(guiltyOf(recording, [0, 1, 2, 3].map(station))).toEqual({ holder: 1, held: 2 });
  expect(guiltyOf(recording, [0, 1].map(station))).toBeUndefined();
});

it('takes no account of when the ledger wrapped a callback', () => {
  const nodes = [['native', 'Window', 2], ['closure', 'leakLabRun', 21], ['object', 'system / Context / scope', 23], ['closure', 'readAlong', 11]] as const;
  // Born in the first visit; the wrapper of its latest round is of the second, or came after the last.
  for (const marks of [[9, 13, 25], [9, 13, 19]]) {
    expect(guiltyOf(recordingOf(nodes, marks), [0, 1, 2, 3].map(station))).toEqual({ holder: 0, held: 3 });
  }
});

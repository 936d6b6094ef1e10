import { expect, it } from 'vitest';
import { SnapshotParser } from 'leak-hunt/heap';
import { Births } from './births';

function birthsOf(samples: readonly number[]) {
  const meta = {
    node_fields: ['type', 'edge_count'], node_types: [[]], edge_fields: ['type', 'to_node'], edge_types: [[]],
    sample_fields: ['timestamp_us', 'last_assigned_id'],
  };
  const parser = new SnapshotParser();
  parser.push(JSON.stringify({ snapshot: { meta }, samples }));
  return Births.of(parser.finish());
}

it('puts an object into the span in which V8 assigned its id', () => {
  // Samples at 0, 1, 2 and 4 seconds.
  const births = birthsOf([0, 101, 1_000_000, 201, 2_000_000, 301, 4_000_000, 401]);
  expect(births?.seconds).toBe(4);
  expect(births?.spans).toBe(3);
  expect([101, 103, 201, 203, 301, 401, 403].map((id) => births?.spanOf(id))).toEqual([-1, 0, 0, 1, 1, 2, -1]);
});

it('returns -1 for objects of the browser, whose ids are even', () => {
  expect(birthsOf([0, 101, 1_000_000, 201])?.spanOf(150)).toBe(-1);
});

it.each([[[]], [[0, 101]], [[0, 101, 0, 201]]])('returns undefined for a snapshot without tracked allocations: %j', (samples) => {
  expect(birthsOf(samples)).toBeUndefined();
});

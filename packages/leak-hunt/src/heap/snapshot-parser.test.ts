import { describe, expect, it } from 'vitest';
import { fixtureText, parseInPieces, theNode } from './fixtures';
import { SnapshotParser } from './snapshot-parser';

interface Raw {
  nodes: number[];
  edges: number[];
  locations: number[];
  strings: string[];
}

describe.each(['chromium', 'node'] as const)('a snapshot of %s', (name) => {
  const text = fixtureText(name);
  const raw = JSON.parse(text) as Raw;

  it('reads the same numbers and strings as JSON.parse', () => {
    const { arrays, strings } = parseInPieces(text);
    expect(Array.from(arrays.nodes)).toEqual(raw.nodes);
    expect(Array.from(arrays.edges)).toEqual(raw.edges);
    expect(Array.from(arrays.locations)).toEqual(raw.locations);
    expect(strings).toEqual(raw.strings);
  });

  it('does not depend on the length of the pieces', () => {
    const whole = parseInPieces(text, text.length);
    const cut = parseInPieces(text, 977);
    expect(cut.strings).toEqual(whole.strings);
    expect(Buffer.from(cut.arrays.edges.buffer).compare(Buffer.from(whole.arrays.edges.buffer))).toBe(0);
  });

  it('has the source position of a closure, for any number of location fields', () => {
    const snapshot = parseInPieces(text);
    const location = snapshot.location(theNode(snapshot, 'closure', 'keeper'));
    expect(location).toMatchObject({ line: 3 });
    expect(location?.column).toBe('  return function keeper'.length);
  });

  it('decodes escapes and other alphabets in strings', () => {
    expect(parseInPieces(text).strings).toContain('café "quoted"');
  });

  it('rejects a file that ends early', () => {
    expect(() => parseInPieces(text.slice(0, text.length / 2))).toThrow('ended before it was complete');
  });
});

it('reads the number of location fields from the file: five in Chromium, four in Node', () => {
  expect(parseInPieces(fixtureText('chromium')).meta.location_fields).toHaveLength(5);
  expect(parseInPieces(fixtureText('node')).meta.location_fields).toHaveLength(4);
});

it('keeps the caller of each function in the trace tree', () => {
  const header = {
    meta: { node_fields: ['type', 'edge_count'], node_types: [[]], edge_fields: ['type', 'to_node'], edge_types: [[]] },
  };
  const parser = new SnapshotParser();
  parser.push(`{"snapshot":${JSON.stringify(header)},"trace_tree":[1,0,9,90,[2,1,5,50,[3,2,1,10,[]],4,3,2,20,[]]]}`);
  const rows = Array.from(parser.finish().arrays.trace_tree);
  expect(rows).toEqual([1, 0, 9, 90, 0, 2, 1, 5, 50, 1, 3, 2, 1, 10, 2, 4, 3, 2, 20, 1]);
});

it.each([
  ['text', 'not json'],
  ['a list', '[]'],
  ['text after the end', '{"a":1}{'],
  ['an object without a header', '{}'],
  ['text among the numbers', '{"nodes":["x"]}'],
  ['a number that is too large', `{"nodes":[${'9'.repeat(30)}]}`],
  ['call stacks without an end', `{"trace_tree":${'['.repeat(20_000)}`],
  ['keys that every object has', '{"constructor":[1],"toString":[2]}'],
])('rejects %s', (_, text) => {
  const parser = new SnapshotParser();
  expect(() => {
    parser.push(text);
    parser.finish();
  }).toThrow(/heap snapshot/);
});

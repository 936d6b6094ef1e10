import { describe, expect, it } from 'vitest';
import { Components } from '../frameworks/react';
import { fixtureText, parseInPieces, theNode } from '../heap/fixtures';
import { Heap } from '../heap/heap';
import { Reachability } from '../heap/reachability';
import { Scopes } from '../heap/scopes';
import { at } from '../heap/snapshot';
import { coRetainedBy, coRetainedSentence } from './co-retained';
import { pathNodeNames, unknownHandles } from './path-nodes';
import { sentenceOf } from './sentence';

const snapshot = parseInPieces(fixtureText('chromium'));
const components = new Components(snapshot, Scopes.of(snapshot));
const heap = new Heap(snapshot);
const left = { name: 'SharedPayload', perVisit: 1, bytes: 92_000 };

const shared = theNode(snapshot, 'object', 'SharedPayload');
const onClick = theNode(snapshot, 'closure', 'onClick');
const path = heap.pathTo(shared);
const board = path.find(({ node }) => components.isFibre(node))?.node ?? -1;
const vocabulary = { ...unknownHandles, components, retainers: new Set([board]) };

describe('the sentence', () => {
  it('names the component instead of its fibres and hooks, and gives the size after a hundred visits', () => {
    expect(sentenceOf(snapshot, path, left, vocabulary)).toBe(
      'The `FixtureBoard` component keeps `onClick()`, whose scope keeps `shared`: ' +
        'one `SharedPayload` per visit, 90 KB each, 8.8 MB after 100 visits.',
    );
  });

  it('begins with the retainer, wherever it is on the path', () => {
    const window = new Set([path[0]?.node ?? -1]);
    expect(sentenceOf(snapshot, path, left, { ...unknownHandles, components, retainers: window })).toMatch(/^`window` keeps /);
  });

  it('names the component of a function, unless the sentence already names it', () => {
    const window = new Set([path[0]?.node ?? -1]);
    const [, ...below] = path.slice(path.findIndex(({ node }) => node === board));
    const direct = [{ node: path[0]?.node ?? -1, edge: undefined }, ...below.slice(below.findIndex(({ node }) => node === onClick))];
    const sentence = sentenceOf(snapshot, direct, left, { ...unknownHandles, components, retainers: window });
    expect(sentence).toMatch(/^`window` keeps the `FixtureBoard` component's `onClick\(\)`, whose scope keeps `shared`: one /);
  });

  it('names a payload only once if the retainer references it directly', () => {
    const direct = [{ node: path[0]?.node ?? -1, edge: undefined }, { node: shared, edge: undefined }];
    const sentence = sentenceOf(snapshot, direct, { ...left, perVisit: 2, bytes: 100 }, { ...unknownHandles, retainers: new Set([direct[0]?.node ?? -1]) });
    expect(sentence).toBe('`window` keeps 2 `SharedPayload` per visit, 100 bytes each, 20 KB after 100 visits.');
  });

  it('leaves out the middle of a long path and keeps both ends', () => {
    const between = [...Array(snapshot.nodeCount).keys()].filter((node) => snapshot.type(node) === 'closure' && /^[a-z]+$/.test(snapshot.name(node)));
    const long = [...between.slice(0, 20), onClick, shared].map((node) => ({ node, edge: undefined }));
    const sentence = sentenceOf(snapshot, long, left, { ...unknownHandles, retainers: new Set(between.slice(0, 1)) });
    expect(sentence.split(' ').length).toBeLessThanOrEqual(40);
    expect(sentence).toMatch(/^`\w+\(\)` keeps `\w+\(\)`, which leads to `\w+\(\)`, which keeps `onClick\(\)`, which keeps one `SharedPayload` per visit, /);
  });

  it('names strings by their type', () => {
    expect(sentenceOf(snapshot, path, { ...left, name: '(string)', perVisit: 3 }, vocabulary)).toContain(': 3 strings per visit, ');
  });
});

it('the path nodes name components and leave out the objects with which React links them', () => {
  expect(pathNodeNames(snapshot, path, vocabulary)).toEqual([
    '(GC roots)', 'window', 'FixtureBoard component', 'onClick()', 'scope', 'SharedPayload',
  ]);
  expect(pathNodeNames(snapshot, path)).toContain('Xr');
});

describe('co-retained variables', () => {
  const reachability = new Reachability(snapshot);
  const retained = reachability.retainedBy([onClick]);

  it('have a name and a size, the largest first; elements have no size; numbers and functions are left out', () => {
    const coRetained = coRetainedBy(snapshot, reachability, path, onClick, retained);
    expect(coRetained.map(({ name }) => name)).toEqual(['rows', 'canvas']);
    expect(coRetained[0]?.bytes).toBeGreaterThanOrEqual(4_000);
    expect(coRetainedSentence(coRetained)).toMatch(/^ The same scope also keeps `rows` \(\d(\.\d)? KB\) and `canvas`\.$/);
  });

  it('are left out if another object also retains them', () => {
    const onPath = new Set(path.map(({ node }) => node));
    const less = retained.map((mark, node) => (onPath.has(node) ? mark : 0));
    expect(at(less, onClick)).toBe(1);
    expect(coRetainedSentence(coRetainedBy(snapshot, reachability, path, onClick, less))).toBe('');
  });
});

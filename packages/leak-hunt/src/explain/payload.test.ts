import { describe, expect, it } from 'vitest';
import { judge, survivors } from '../detect/growth';
import { type SmallEdge, type SmallNode, smallSnapshot } from '../heap/fixtures';
import { Reachability } from '../heap/reachability';
import type { Recording } from '../record/types';
import { classOf } from './classes';
import { payloadOf } from './payload';

const marks = [9, 19, 29, 39, 49, 59];
const visits = marks.length - 1;

type Born = readonly (readonly [type: string, name: string, line?: number | undefined, bytes?: number])[];
type Inside = readonly (readonly [from: number, to: number])[];

/**
 * A recording whose every visit leaves these objects, the first of them in one list. An object with a line is an instance of
 * the class that is written on that line.
 * @param inside which of the objects references which
 */
function recordingOf(born: Born, inside: Inside) {
  const lines = [...new Set(born.flatMap(([, , line]) => (line === undefined ? [] : [line])))];
  const nodes: SmallNode[] = [['synthetic', '(root)', 1], ['object', 'Array', 3]];
  const edges: SmallEdge[] = [[0, 1]];
  for (const line of lines) {
    const [prototype, constructor] = [nodes.length, nodes.length + 1];
    nodes.push(['object', 'Object', 5], ['closure', 'e', 7, 0, line]);
    edges.push([prototype, constructor, 'property', 'constructor'], [constructor, prototype, 'property', 'prototype'], [1, prototype]);
  }
  const old = nodes.length;
  for (let visit = 0; visit < visits; visit++) {
    const first = nodes.length;
    for (const [i, [type, name, line, bytes = 8]] of born.entries()) {
      nodes.push([type, name, 11 + visit * 10 + (i % 5) * 2, 0, undefined, bytes]);
      if (line !== undefined) edges.push([first + i, 2 + lines.indexOf(line) * 2, 'property', '__proto__']);
    }
    edges.push([1, first]);
    for (const [from, to] of inside) edges.push([first + from, first + to, 'property', `of${to}`]);
  }
  const snapshot = smallSnapshot(nodes, edges);
  const recording: Recording = { snapshot, marks, resources: undefined };
  const retained = new Uint8Array(snapshot.nodeCount).fill(1, old);
  const entrances = Array.from({ length: visits }, (_, visit) => old + visit * born.length);
  return { recording, snapshot, retained, entrances, reachability: new Reachability(snapshot), growths: judge(survivors(recording)).steady };
}

async function payloadFor(born: Born, inside: Inside, libraryLines: readonly number[] = []) {
  const { recording, snapshot, retained, entrances, reachability, growths } = recordingOf(born, inside);
  const isOfPage = async (node: number) => !libraryLines.includes(classOf(snapshot, node)?.line ?? -1);
  const payload = await payloadOf(recording, reachability, growths, retained, entrances, isOfPage);
  const inner = payload?.inner && snapshot.name(payload.inner.node);
  return payload && { name: payload.name, perVisit: payload.growth.perVisit, ...(inner !== undefined && { inner }) };
}

describe('a leak is named by', () => {
  it('an element before a literal, and a literal before a short string', async () => {
    const parts: Born = [['native', '<div>'], ['string', 'key'], ['object', 'Object']];
    expect(await payloadFor(parts, [[0, 1], [0, 2]])).toEqual({ name: '<div>', perVisit: 1 });
    expect(await payloadFor(parts.slice(1), [[0, 1]])).toEqual({ name: 'Object', perVisit: 1 });
    expect(await payloadFor(parts.slice(1, 2), [])).toEqual({ name: '(string)', perVisit: 1 });
  });

  it('the outermost instance of a class, with the heaviest one inside it as a detail', async () => {
    const born: Born = [['object', 'City', 1], ['object', 'Painter', 2], ['object', 'Atlas', 3], ['object', 'Array'], ['object', 'Array']];
    const inside: Inside = [[0, 1], [1, 2], [2, 3], [2, 4]];
    expect(await payloadFor(born, inside)).toEqual({ name: 'City', perVisit: 1, inner: 'Atlas' });
    // The parts may reference what they are a part of.
    expect(await payloadFor(born, [...inside, [1, 0], [2, 1]])).toEqual({ name: 'City', perVisit: 1, inner: 'Atlas' });
  });

  it('one of several that reference each other, if there are fewer of it', async () => {
    const born: Born = [['object', 'Button', 2], ['object', 'Player', 1], ['object', 'Button', 2]];
    expect(await payloadFor(born, [[0, 1], [1, 0], [1, 2], [2, 1]])).toEqual({ name: 'Player', perVisit: 1 });
  });

  it('one that contains the others only through elements, if there is one of it and several of them', async () => {
    const born: Born = [['object', 'Grid', 1], ['native', '<div>'], ['object', 'Tile', 2], ['object', 'Tile', 2]];
    const inside: Inside = [[0, 1], [1, 2], [1, 3], [2, 0], [3, 0]];
    expect(await payloadFor(born, inside)).toEqual({ name: 'Grid', perVisit: 1 });
    // Without the element, the tiles contain the grid.
    expect(await payloadFor(born, inside.slice(1))).toEqual({ name: 'Tile', perVisit: 2 });
  });

  it('a class of the page before one of a library, inside it or around it', async () => {
    expect(await payloadFor([['object', 'Emitter', 9], ['object', 'Panel', 1]], [[0, 1]], [9])).toEqual({ name: 'Panel', perVisit: 1 });
    expect(await payloadFor([['object', 'Panel', 1], ['object', 'Emitter', 9]], [[0, 1]], [9])).toEqual({ name: 'Panel', perVisit: 1 });
  });

  it('an object of the browser that is far heavier than the values of a library, which do not lead to it', async () => {
    const born: Born = [['closure', 'onDispose'], ['native', 'WebGL2RenderingContext', undefined, 7000], ['object', 'Vector4', 9]];
    expect(await payloadFor(born, [[0, 1], [0, 2]], [9])).toEqual({ name: 'WebGL2RenderingContext', perVisit: 1 });
    expect(await payloadFor(born, [[0, 1], [0, 2], [2, 1]], [9])).toEqual({ name: 'Vector4', perVisit: 1 });
    expect(await payloadFor(born, [[0, 1], [0, 2]])).toEqual({ name: 'Vector4', perVisit: 1 });
    expect(await payloadFor([['closure', 'onDispose'], ['native', '<div>', undefined, 7000], ['object', 'Picker', 9]], [[0, 1], [0, 2]], [9])).toEqual({ name: 'Picker', perVisit: 1 });
    const [listener, context, value] = born as [Born[0], Born[0], Born[0]];
    expect(await payloadFor([value, listener, context], [[0, 1], [1, 2]], [9])).toEqual({ name: 'Vector4', perVisit: 1 });
  });

  it('one of two classes with one name, and counted without the other', async () => {
    const born: Born = [['object', 'e', 1], ['object', 'e', 2], ['object', 'e', 2], ['object', 'e', 2]];
    expect(await payloadFor(born, [[0, 1], [0, 2], [0, 3]])).toEqual({ name: 'e', perVisit: 1 });
  });
});

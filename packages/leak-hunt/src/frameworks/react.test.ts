import { describe, expect, it, test } from 'vitest';
import { isOwnClass } from '../explain/naming';
import { fixtureText, parseInPieces, smallSnapshot, theNode } from '../heap/fixtures';
import { Scopes } from '../heap/scopes';
import type { Snapshot } from '../heap/snapshot';
import { Components, containsReactDom, isFibre, isReactHook, isReactObject, isServerStackOfReact } from './react';

const snapshot = parseInPieces(fixtureText('chromium'));

describe('components', () => {
  const components = new Components(snapshot, Scopes.of(snapshot));
  const fibres = [...Array(snapshot.nodeCount).keys()].filter((node) => components.isFibre(node));
  const onClick = theNode(snapshot, 'closure', 'onClick');

  it('are found by the fields of their fibres, also under a minified name', () => {
    expect(fibres.map((fibre) => snapshot.name(fibre))).toEqual(['Xr', 'Xr']);
  });

  it('have the name of the fibre’s type; an element’s fibre has the name of the component that contains it', () => {
    expect(fibres.map((fibre) => components.nameOf(fibre))).toEqual(['FixtureBoard', 'FixtureBoard']);
  });

  it('contain the functions of their body, and no others', () => {
    expect(components.around(onClick)).toBe('FixtureBoard');
    expect(components.around(theNode(snapshot, 'closure', 'keeper'))).toBeUndefined();
    expect(components.around(theNode(snapshot, 'closure', 'FixtureBoard'))).toBeUndefined();
  });

  it('are unknown without the scope tables', () => {
    expect(new Components(snapshot, undefined).around(onClick)).toBeUndefined();
  });
});

test('an author’s class with the fields `elementType` and `type` is not a fibre, and not React’s', () => {
  const lesson = theNode(snapshot, 'object', 'FixtureLesson');
  expect(snapshot.child(lesson, 'property', 'elementType')).toBeDefined();
  expect(isFibre(snapshot, lesson)).toBe(false);
  expect(isReactObject(snapshot, lesson)).toBe(false);
  expect(isOwnClass(snapshot, lesson)).toBe(true);
});

test('an author’s class with the name FiberNode is not React’s', () => {
  const small = smallSnapshot([['object', 'FiberNode', 1], ['object', 'Object', 3]], [[0, 1, 'property', 'cable']]);
  expect(isOwnClass(small, 0)).toBe(true);
});

const fibreFields = [
  'elementType', 'type', 'stateNode', 'return', 'child', 'sibling', 'pendingProps', 'memoizedProps', 'updateQueue', 'memoizedState', 'alternate',
];

/** A root `t` (0) of the fibre `n` (1), which has these fields, and a container (2) of whatever. */
function rooted(fields: readonly string[], ofRoot = ['containerInfo', 'current']): Snapshot {
  return smallSnapshot(
    [['object', 't', 1], ['object', 'n', 3], ['object', 'Object', 5]],
    [...ofRoot.map((name) => [0, name === 'current' ? 1 : 2, 'property', name] as const), ...fields.map((name) => [1, 2, 'property', name] as const)],
  );
}

test('a fibre and its root are React’s, also under minified names', () => {
  const small = rooted(fibreFields);
  expect([0, 1, 2].map((node) => isReactObject(small, node))).toEqual([true, true, false]);
  expect([0, 1].map((node) => isOwnClass(small, node))).toEqual([false, false]);
  expect([0, 1, 2].map((node) => isFibre(small, node))).toEqual([false, true, false]);
});

test.each(fibreFields)('an object that lacks only `%s` is not a fibre', (missing) => {
  const small = rooted(fibreFields.filter((field) => field !== missing));
  expect([0, 1].some((node) => isReactObject(small, node))).toBe(false);
});

test('an object whose `current` is a fibre, such as a ref, is not a root', () => {
  expect(isReactObject(rooted(fibreFields, ['current']), 0)).toBe(false);
});

/** An instance (0) with these fields, its prototype (1) with a `then`, and what that inherits from (2). */
function promiseLike(fields: readonly string[], parent: string): Snapshot {
  return smallSnapshot(
    [['object', 'r', 1], ['object', 'r', 3], ['object', parent, 5], ['closure', parent, 7], ['closure', 'then', 9]],
    [...fields.map((name) => [0, 4, 'property', name] as const), [0, 1, 'property', '__proto__'], [1, 4, 'property', 'then'], [1, 2, 'property', '__proto__'], [2, 3, 'property', 'constructor']],
  );
}

test('a promise of a server component is React’s; an object with the same fields is not', () => {
  const fields = ['status', 'value', 'reason'];
  expect(isReactObject(promiseLike(fields, 'Promise'), 0)).toBe(true);
  expect(isReactObject(promiseLike(fields, 'Object'), 0)).toBe(false);
  expect(isReactObject(promiseLike(['status', 'value'], 'Promise'), 0)).toBe(false);
});

test('React’s own hooks are distinguished from hooks of libraries', () => {
  expect(['useEffect', 'useState', 'useSyncExternalStore'].every(isReactHook)).toBe(true);
  expect(['useQuery', 'useEffectOnce', 'use', 'effect'].some(isReactHook)).toBe(false);
});

test('the scripts of React’s server stacks are distinguished from scripts of the page', () => {
  expect(isServerStackOfReact('about://React/Server/file:///app/(rsc)/page.tsx?0')).toBe(true);
  expect(isServerStackOfReact('rsc://React/Server/webpack-internal:///(rsc)/./app/page.tsx?1')).toBe(true);
  expect(isServerStackOfReact('webpack-internal:///(rsc)/./app/page.tsx')).toBe(false);
  expect(isServerStackOfReact('http://localhost/app/(rsc)/page.js')).toBe(false);
});

test('React’s renderer is recognised by its name for devtools, minified or not', () => {
  expect(containsReactDom('rendererPackageName:"react-dom",currentDispatcherRef:e')).toBe(true);
  expect(containsReactDom("rendererPackageName: 'react-dom',")).toBe(true);
  expect(containsReactDom('import "react-dom"; rendererPackageName:"react-art"')).toBe(false);
});

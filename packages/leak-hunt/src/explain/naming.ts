import { isWithoutConstructor, plainName } from '../detect/growth';
import { isFibre, isReactObject } from '../frameworks/react';
import { isDetached } from '../heap/detachedness';
import { isPrototype } from '../heap/prototypes';
import type { Reachability } from '../heap/reachability';
import { at, type Snapshot } from '../heap/snapshot';
import type { LeakKind } from '../record/types';
import { classOf, isElementClass } from './classes';
import { nameOfWaiting } from './waiting';

/** The node's kind, as the report names it. */
export function kindOf(snapshot: Snapshot, node: number): LeakKind {
  const type = snapshot.type(node);
  const name = plainName(snapshot.name(node));
  if (type === 'closure' || nameOfWaiting(snapshot, node) !== undefined) return 'closure';
  if (isPrototype(snapshot, node)) return 'object';
  if (isFrameWindow(snapshot, node)) return 'detached-dom';
  if (isElement(name)) return isDetached(snapshot, node) || snapshot.name(node).startsWith('Detached ') ? 'detached-dom' : 'dom';
  return nativeKinds.find(([pattern]) => pattern.test(name))?.[1] ?? 'object';
}

/**
 * The node's name: its constructor, its function, its element, or `iframe window`. A string is named by its type, a symbol by
 * its description, and an async function that waits by its function.
 */
export function calledAs(snapshot: Snapshot, node: number): string {
  if (isFrameWindow(snapshot, node)) return 'iframe window';
  const waiting = nameOfWaiting(snapshot, node);
  if (waiting !== undefined) return waiting;
  if (snapshot.name(node) === '' && isElementClass(snapshot, node)) return 'custom element class';
  const type = snapshot.type(node);
  return (!isWithoutConstructor(type) && plainName(snapshot.name(node))) || `(${type.replace(/^.* /, '')})`;
}

/**
 * Whether a node born in a visit is a frame's window. Blink has one such native node for each document. V8's global
 * objects do not count: there is one for every world, and also for the automation's own world.
 */
export function isFrameWindow(snapshot: Snapshot, node: number): boolean {
  return snapshot.type(node) === 'native' && /^Window( \/ .*)?$/.test(plainName(snapshot.name(node)));
}

const nativeKinds: readonly (readonly [RegExp, LeakKind])[] = [
  [/^(Shared)?Worker$/, 'worker'],
  [/^MessagePort$/, 'port'],
  [/^BroadcastChannel$/, 'channel'],
  [/^(WebSocket|EventSource|WebTransport|RTCPeerConnection)$/, 'socket'],
  [/^(Intersection|Resize|Mutation|Performance|Reporting)Observer$/, 'observer'],
  [/^(AudioContext|OfflineAudioContext|WebGL2?RenderingContext|GPUDevice|ImageBitmap|MediaStream)$/, 'media'],
  [/^Performance(Mark|Measure)$/, 'timing'],
  [/^(V8|JS|JSBased)?EventListener$/, 'listener'],
];

function isElement(name: string): boolean {
  return /^<[\w-]+>$/.test(name) || /^(HTML|SVG)\w*Element$|^Text$|^#text$|^DocumentFragment$/.test(name);
}

/** Constructors of the language and the browser. They are never the best name for a leak. */
const builtin = new RegExp(
  '^(Object|Array|Function|Map|Set|WeakMap|WeakSet|WeakRef|WeakCell|FinalizationRegistry|Promise|Proxy|Date|RegExp|' +
    'Boolean|Number|String|Symbol|BigInt|Arguments|Generator|AsyncFunction|AsyncGenerator|DataView|Window|' +
    '(Shared)?ArrayBuffer|Big(Int|Uint)64Array|(Uint|Int)(8|16|32)Array|Uint8ClampedArray|Float(16|32|64)Array|' +
    '\\w*(Error|Iterator)|Intl\\..*|)$',
);

/** Whether a node is an instance of a class of the page or of a library, but not of React. */
export function isOwnClass(snapshot: Snapshot, node: number): boolean {
  if (snapshot.type(node) !== 'object') return false;
  const name = snapshot.name(node);
  if (name.startsWith('system / ') || isReactObject(snapshot, node)) return false;
  // An instance of a class without a name is called `Object`.
  if (builtin.test(name) && !(name === 'Object' && classOf(snapshot, node))) return false;
  return !isPrototype(snapshot, node) && kindOf(snapshot, node) === 'object';
}

const functionNames = new WeakMap<Snapshot, Set<string>>();

/**
 * Whether a node's class is defined in a script of the page, not in the browser. If an old-style constructor has replaced its
 * prototype, the prototype does not lead to the function; then a function of the same name is enough.
 */
export function hasCode(snapshot: Snapshot, node: number): boolean {
  if (classOf(snapshot, node)) return true;
  let names = functionNames.get(snapshot);
  if (!names) {
    functionNames.set(snapshot, (names = new Set()));
    for (let other = 0; other < snapshot.nodeCount; other++) {
      if (snapshot.type(other) === 'closure' && snapshot.location(other)) names.add(snapshot.name(other));
    }
  }
  return names.has(snapshot.name(node));
}

/**
 * The size in bytes of a node and of the plain data below it: arrays, buffers, strings and object literals. Functions,
 * instances of other classes and what they reference do not count. An author means this size by "this object is big".
 * @param within marks the nodes that may count
 * @param seen the nodes that were counted before and do not count again; the nodes counted now are added
 */
export function ownBytes(snapshot: Snapshot, reachability: Reachability, node: number, within: Uint8Array, seen = new Set<number>()): number {
  seen.add(node);
  const queue = [node];
  let bytes = 0;
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    bytes += snapshot.selfSize(next);
    for (const target of reachability.successors(next)) {
      if (seen.has(target) || !at(within, target) || !isPlainData(snapshot, target)) continue;
      seen.add(target);
      queue.push(target);
    }
  }
  return bytes;
}

function isPlainData(snapshot: Snapshot, node: number): boolean {
  const type = snapshot.type(node);
  if (type === 'closure' || type === 'code') return false;
  return !snapshot.name(node).startsWith('system / Context') && !isOwnClass(snapshot, node) && !isFibre(snapshot, node);
}

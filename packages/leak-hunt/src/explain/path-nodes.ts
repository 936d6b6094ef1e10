import { isWithoutConstructor, plainName } from '../detect/growth';
import { withoutTracker } from '../detect/suspect-reference';
import { type Components, isReactField } from '../frameworks/react';
import type { Snapshot } from '../heap/snapshot';
import type { PathNode } from '../heap/types';

/** What a listener or a pending callback is called, where the tracker knows: `resize listener`, `interval`. */
export interface Handles {
  listener: string;
  callback: string;
}

/** What the words for a path are taken from, beside the snapshot. */
export interface Vocabulary extends Handles {
  components?: Components;
  /** The old objects that hold on to what a visit left: always told. */
  retainers?: ReadonlySet<number>;
}

export const unknownHandles: Handles = { listener: 'event listener', callback: 'pending callback' };

/** What makes up a listener in Blink. */
export const listenerParts = /EventListener|EventTargetData|V8EventHandler/;

/** Blink's own containers between an event target or a timer and the function it keeps: one word for all of them. */
const folds: readonly (readonly [RegExp, keyof Handles])[] = [
  [listenerParts, 'listener'],
  [/DOMTimer|ScheduledAction|V8Function$|V8VoidFunction|FrameRequestCallback|IdleRequestCallback/, 'callback'],
];
const plumbing = /^(blink::|cppgc|InternalNode|\(object elements\)|system \/ (?!Context)|native_bind$)/;
/** Between an element and its observer, an observer and its function, and the like. */
export const nativePlumbing = /::|^V8\w+(Callback|Function|Handler\w*)$|Observ(er)?(ation|Registration|Data)$|RareData/;
/** Of these there is one, under a name that everyone knows. */
const globals: readonly (readonly [RegExp, string])[] = [
  [/^Window( |$)/, 'window'],
  [/^(HTML|XML)?Document$/, 'document'],
  [/^Performance$/, 'performance'],
];
/** Where the browser itself keeps what is running or registered: workers, timers, observers. */
const roots = /^(\(.*\)|C\+\+ .* roots|Pending activities|.* in .* document tree roots?)$/i;
const internalTypes = new Set(['array', 'hidden', 'code', 'object shape']);

/** A node's name as a person would say it, or '' when it is only plumbing. */
export function label(snapshot: Snapshot, node: number, { components, ...handles }: Vocabulary): string {
  const name = plainName(snapshot.name(node));
  const type = snapshot.type(node);
  const fold = folds.find(([pattern]) => type === 'native' && pattern.test(name));
  if (fold) return handles[fold[1]];
  if (name.startsWith('system / Context')) return 'scope';
  if (type === 'number' || isWithoutConstructor(type)) return `(${type.replace(/^.* /, '')})`;
  const known = globals.find(([pattern]) => pattern.test(name));
  if (known) return known[1];
  if (type === 'synthetic' || roots.test(name)) return 'the browser';
  if (plumbing.test(name) || internalTypes.has(type) || (type === 'native' && nativePlumbing.test(name))) return '';
  if (type === 'closure') return name ? `${name}()` : 'anonymous function';
  if (components?.isFibre(node)) return component(components.nameOf(node));
  return name || `(${type})`;
}

function component(name: string | undefined): string {
  return name === undefined ? 'React' : `${name} component`;
}

/** The retainer path as plain names, plumbing left out and repeats folded: `["(GC roots)", "window", …, "PriceFeed"]`. */
export function pathNodeNames(snapshot: Snapshot, path: readonly PathNode[], vocabulary: Vocabulary = unknownHandles): string[] {
  const names = ['(GC roots)'];
  for (const { node } of withoutInnards(snapshot, path, vocabulary)) {
    const name = label(snapshot, node, vocabulary);
    if (name && name !== names.at(-1)) names.push(name);
  }
  return names;
}

/**
 * A path without what a person did not write: the tracker's own functions, what React links its fibres with, and the
 * elements that only lead from one to another. The retainers and the last station stay.
 */
export function withoutInnards(snapshot: Snapshot, path: readonly PathNode[], { components, retainers }: Vocabulary): PathNode[] {
  const outside = withoutTracker(snapshot, path);
  let isInReact = false;
  return outside.filter(({ node }, i) => {
    const before = outside[i - 1];
    const next = outside[i + 1];
    const isFibre = components?.isFibre(node) === true;
    const isInnard = isInReact && isReactField(snapshot, before?.edge) && /^(Object|Array)$/.test(snapshot.name(node));
    isInReact = isFibre || isInnard;
    if (!next || retainers?.has(node)) return true;
    const isOnTheWay = isElement(snapshot, node) && isElement(snapshot, next.node) && before !== undefined && isInDocument(snapshot, before.node);
    return !isInnard && !isOnTheWay && !(isFibre && components.isFibre(next.node));
  });
}

function isElement(snapshot: Snapshot, node: number): boolean {
  return snapshot.type(node) === 'native' && /^(Detached )?<[\w-]+/.test(snapshot.name(node));
}

function isInDocument(snapshot: Snapshot, node: number): boolean {
  return isElement(snapshot, node) || label(snapshot, node, unknownHandles) === 'document';
}

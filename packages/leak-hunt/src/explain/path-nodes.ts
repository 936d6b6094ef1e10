import { isWithoutConstructor, plainName } from '../detect/growth';
import { withoutTracker } from '../detect/suspect-reference';
import { type Components, isReactField } from '../frameworks/react';
import type { Snapshot } from '../heap/snapshot';
import type { PathNode } from '../heap/types';
import { isElementClass } from './classes';
import type { OriginalNames } from './original-name';
import { leadsToWaiting, nameOfWaiting, waitingOf } from './waiting';

/** The names for a listener and for a pending callback, as the tracker knows them: `resize listener`, `interval`. */
export interface Handles {
  listener: string;
  callback: string;
}

/** What the names on a path are built from, besides the snapshot. */
export interface Vocabulary extends Handles {
  components?: Components;
  /** The retainers that are older than the visits. They are never left out of a path. */
  retainers?: ReadonlySet<number>;
  /** The author's names where a minifier has given others. */
  originals?: OriginalNames;
}

export const unknownHandles: Handles = { listener: 'event listener', callback: 'pending callback' };

/** The names of the objects that form a listener in Blink. */
export const listenerParts = /EventListener|EventTargetData|V8EventHandler/;

/** Blink's own objects between an event target or a timer and its function: all of them get one name. */
const folds: readonly (readonly [RegExp, keyof Handles])[] = [
  [listenerParts, 'listener'],
  [/DOMTimer|ScheduledAction|V8Function$|V8VoidFunction|FrameRequestCallback|IdleRequestCallback/, 'callback'],
];
const plumbing = /^(blink::|cppgc|InternalNode|\(object elements\)|system \/ (?!Context)|native_bind$)/;
/** Blink's own objects between an element and its observer, between an observer and its function, and similar ones. */
export const nativePlumbing = /::|^V8\w+(Callback|Function|Constructor|Handler\w*)$|^CustomElementDefinition$|Observ(er)?(ation|Registration|Data)$|RareData/;
/** Objects that exist once in a document, with their well-known names. */
const globals: readonly (readonly [RegExp, string])[] = [
  [/^Window( |$)/, 'window'],
  [/^(HTML|XML)?Document$/, 'document'],
  [/^Performance$/, 'performance'],
  [/^CustomElementRegistry$/, 'customElements'],
];
/** The browser's own roots, which keep everything that is running or registered: workers, timers, observers. */
const roots = /^(\(.*\)|C\+\+ .* roots|Pending activities|.* in .* document tree roots?)$/i;
/** The label of the browser's own roots. */
export const theBrowser = 'the browser';
const internalTypes = new Set(['array', 'hidden', 'code', 'object shape']);

/** A node's name as a person would say it; '' for an internal node of the engine. */
export function label(snapshot: Snapshot, node: number, { components, originals, ...handles }: Vocabulary): string {
  const name = originals?.names.get(node) ?? plainName(snapshot.name(node));
  const type = snapshot.type(node);
  const fold = folds.find(([pattern]) => type === 'native' && pattern.test(name));
  if (fold) return handles[fold[1]];
  if (name.startsWith('system / Context')) return 'scope';
  if (type === 'number' || isWithoutConstructor(type)) return `(${type.replace(/^.* /, '')})`;
  const waiting = originals?.names.get(node) ?? nameOfWaiting(snapshot, node);
  if (waiting !== undefined && waitingOf(snapshot, node)) return /\W/.test(waiting) ? waiting : `${waiting}()`;
  const known = globals.find(([pattern]) => pattern.test(name));
  if (known) return known[1];
  if (type === 'synthetic' || (roots.test(name) && !internalTypes.has(type))) return theBrowser;
  if (plumbing.test(name) || internalTypes.has(type) || (type === 'native' && nativePlumbing.test(name))) return '';
  if (type === 'closure' && !name && isElementClass(snapshot, node)) return 'custom element class';
  if (type === 'closure') return name ? `${name}()` : 'anonymous function';
  if (components?.isFibre(node)) return component(components.nameOf(node));
  return name || `(${type})`;
}

function component(name: string | undefined): string {
  return name === undefined ? 'React' : `${name} component`;
}

/** The retainer path as plain names, without internal nodes and repetitions: `["(GC roots)", "window", …, "PriceFeed"]`. */
export function pathNodeNames(snapshot: Snapshot, path: readonly PathNode[], vocabulary: Vocabulary = unknownHandles): string[] {
  const names = ['(GC roots)'];
  for (const { node } of withoutInnards(snapshot, path, vocabulary)) {
    const name = label(snapshot, node, vocabulary);
    if (name && name !== names.at(-1) && !(name === theBrowser && names.length > 1)) names.push(name);
  }
  return names;
}

/**
 * Removes from a path what the author did not write: the tracker's own functions, React's objects that link its fibres, V8's
 * function that continues an async function, and the elements that only connect one element to another. The retainers and the last path node stay.
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
    if (leadsToWaiting(snapshot, node, next.node)) return false;
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

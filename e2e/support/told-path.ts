import type { ToldNode } from '../../lib/heap-exercises/exercise';
import { edgesFrom, nameOf } from '../../lib/heap-exercises/truth';
import type { ViewerHeap } from '../../lib/snapshot-viewer/heap';

/** How far apart two objects of a told path may be when the reference between them is the engine's own. */
const maxUnnamedSteps = 8;

/** What the names in an explanation stand for, where the heap has another name. */
const meanings: Readonly<Record<string, RegExp>> = {
  window: /^Window/,
  'the browser': /^\(GC roots\)$/,
  'event listener': /^V8EventListener$/,
  'pending callback': /^ScheduledAction$/,
  scope: /^system \/ Context/,
};

/**
 * Follows a retainer path that an explanation tells, reference by reference, in a real heap.
 * @returns the objects at its end; empty if the heap has no such path
 */
export function walkTold(heap: ViewerHeap, [root, ...rest]: readonly ToldNode[]): Set<number> {
  let here = new Set([...heap.groups.of.keys()].filter((node) => root && isCalled(heap, node, root.name)));
  for (const { edge, name } of rest) here = edge === '' ? unnamed(heap, here, name) : named(heap, here, edge, name);
  return here;
}

function named(heap: ViewerHeap, from: ReadonlySet<number>, edge: string, name: string): Set<number> {
  return new Set([...from].flatMap((node) => edgesFrom(heap, node).filter((one) => one.name === edge && one.type !== 'weak' && isCalled(heap, one.to, name)).map(({ to }) => to)));
}

function unnamed(heap: ViewerHeap, from: ReadonlySet<number>, name: string): Set<number> {
  const seen = new Set(from);
  const found = new Set<number>();
  let edge = [...from];
  for (let step = 0; step < maxUnnamedSteps && found.size === 0; step++) {
    const next = edge.flatMap((node) => edgesFrom(heap, node).filter(({ type, to }) => type !== 'weak' && !seen.has(to)).map(({ to }) => to));
    for (const node of next) if (isCalled(heap, node, name)) found.add(node);
    edge = [...new Set(next)];
    for (const node of edge) seen.add(node);
  }
  return found;
}

function isCalled(heap: ViewerHeap, node: number, name: string): boolean {
  const { snapshot, groups } = heap;
  const meaning = meanings[name];
  if (meaning) return meaning.test(snapshot.name(node));
  if (groups.list[groups.of[node] ?? -1]?.name === name) return true;
  // A suspended async function is a generator object that references its function.
  const isSuspended = snapshot.name(node) === 'Generator' && edgesFrom(heap, node).some((edge) => edge.name === 'function' && `${nameOf(heap, edge.to)}()` === name);
  return isSuspended;
}

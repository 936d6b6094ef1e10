import { withoutTracker } from '../detect/suspect-reference';
import type { Reachability } from '../heap/reachability';
import { at, type Snapshot } from '../heap/snapshot';
import type { PathNode } from '../heap/types';
import { formatBytes } from './bytes';
import { isOwnClass, kindOf, ownBytes } from './naming';

/** A variable, besides the payload, that a leaked scope retains. The bytes are its own and those of its plain data. */
export interface CoRetained {
  /** As the heap has it. */
  name: string;
  /** A function that can use the variable. */
  closure: number;
  bytes: number;
}

const most = 3;
/** Smaller variables are mentioned only if they are elements or instances of a class. In bytes. */
const worthBytes = 1024;

/**
 * The other variables that the scopes of a path's first function retain and that would be freed with the leak: at most
 * three, the largest first. Data that the payload or an earlier variable also retains is not counted again.
 * @param first the first node of the path that was born in a visit; the path ends with the payload
 * @param retained marks (1) what only the leak retains
 */
export function coRetainedBy(snapshot: Snapshot, reachability: Reachability, fullPath: readonly PathNode[], first: number, retained: Uint8Array): CoRetained[] {
  const path = withoutTracker(snapshot, fullPath.slice(fullPath.findIndex(({ node }) => node === first)));
  const closure = path.find(({ node }) => snapshot.type(node) === 'closure' && snapshot.child(node, 'internal', 'context') !== undefined);
  if (!closure) return [];
  const onPath = new Set(path.map(({ node }) => node));
  const seen = new Set<number>();
  const payload = path.at(-1)?.node;
  if (payload !== undefined) ownBytes(snapshot, reachability, payload, retained, seen);
  const found: (Pick<CoRetained, 'name' | 'bytes'> & { isNamed: boolean })[] = [];
  for (const [name, node] of variablesOf(snapshot, closure.node, retained)) {
    if (onPath.has(node) || seen.has(node) || !isMentioned(snapshot, node)) continue;
    const kind = kindOf(snapshot, node);
    const isNamed = isOwnClass(snapshot, node) || !/^(object|closure)$/.test(kind);
    found.push({ name, isNamed, bytes: ownBytes(snapshot, reachability, node, retained, seen) });
  }
  return found
    .filter(({ bytes, isNamed }) => isNamed || bytes >= worthBytes)
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, most)
    .map(({ name, bytes }) => ({ name, bytes, closure: closure.node }));
}

/** ` The same scope also keeps `rows` (90 KB) and `canvas`.`; '' for nothing. */
export function coRetainedSentence(coRetained: readonly Pick<CoRetained, 'name' | 'bytes'>[]): string {
  const parts = coRetained.map(({ name, bytes }) => `\`${name}\`${bytes < worthBytes ? '' : ` (${formatBytes(bytes)})`}`);
  const last = parts.pop();
  if (last === undefined) return '';
  return ` The same scope also keeps ${parts.length > 0 ? `${parts.join(', ')} and ${last}` : last}.`;
}

/** The variables of a function's scopes, the innermost scope first, that only the leak retains. */
function* variablesOf(snapshot: Snapshot, closure: number, retained: Uint8Array): Generator<[name: string, node: number]> {
  let context = snapshot.child(closure, 'internal', 'context');
  while (context !== undefined && at(retained, context)) {
    for (let edge = at(snapshot.firstEdge, context); edge < at(snapshot.firstEdge, context + 1); edge++) {
      const node = snapshot.target(edge);
      if (snapshot.edgeType(edge) === 'context' && at(retained, node)) yield [snapshot.edgeName(edge), node];
    }
    context = snapshot.child(context, 'internal', 'previous');
  }
}

function isMentioned(snapshot: Snapshot, node: number): boolean {
  return !/^(hidden|code|closure|number|symbol|synthetic|object shape)$/.test(snapshot.type(node)) && !snapshot.name(node).startsWith('system / ');
}

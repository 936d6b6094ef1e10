import { withoutTracker } from '../detect/suspect-reference';
import type { Reachability } from '../heap/reachability';
import { at, type Snapshot } from '../heap/snapshot';
import type { PathNode } from '../heap/types';
import { formatBytes } from './bytes';
import { isOwnClass, kindOf, ownBytes } from './naming';

/** A variable that a leaked scope keeps besides the payload; the bytes are its own and its plain data's. */
export interface CoRetained {
  name: string;
  bytes: number;
}

const most = 3;
/** Less than this is worth a word only where it is an element or an instance of a class. */
const worthBytes = 1024;

/**
 * What else the scopes of the first young function of a path keep alive, and would let go with it: the largest first,
 * three at most. Data that the payload, or a larger one of these, holds too is not told again.
 * @param held the first young node of the path, which ends with the payload
 * @param retained marks (1) what only the leak keeps
 */
export function coRetainedBy(snapshot: Snapshot, reachability: Reachability, whole: readonly PathNode[], held: number, retained: Uint8Array): CoRetained[] {
  const path = withoutTracker(snapshot, whole.slice(whole.findIndex(({ node }) => node === held)));
  const closure = path.find(({ node }) => snapshot.type(node) === 'closure' && snapshot.child(node, 'internal', 'context') !== undefined);
  if (!closure) return [];
  const onPath = new Set(path.map(({ node }) => node));
  const seen = new Set<number>();
  const payload = path.at(-1)?.node;
  if (payload !== undefined) ownBytes(snapshot, reachability, payload, retained, seen);
  const found: (CoRetained & { isNamed: boolean })[] = [];
  for (const [name, node] of variablesOf(snapshot, closure.node, retained)) {
    if (onPath.has(node) || seen.has(node) || !isTold(snapshot, node)) continue;
    const kind = kindOf(snapshot, node);
    const isNamed = isOwnClass(snapshot, node) || !/^(object|closure)$/.test(kind);
    found.push({ name, isNamed, bytes: ownBytes(snapshot, reachability, node, retained, seen) });
  }
  return found
    .filter(({ bytes, isNamed }) => isNamed || bytes >= worthBytes)
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, most)
    .map(({ name, bytes }) => ({ name, bytes }));
}

/** ` The same scope also keeps `rows` (90 KB) and `canvas`.`; '' for nothing. */
export function coRetainedSentence(coRetained: readonly CoRetained[]): string {
  const told = coRetained.map(({ name, bytes }) => `\`${name}\`${bytes < worthBytes ? '' : ` (${formatBytes(bytes)})`}`);
  const last = told.pop();
  if (last === undefined) return '';
  return ` The same scope also keeps ${told.length > 0 ? `${told.join(', ')} and ${last}` : last}.`;
}

/** The variables of the scopes that a function keeps, the innermost scope's first, as far as they go with it. */
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

function isTold(snapshot: Snapshot, node: number): boolean {
  return !/^(hidden|code|closure|number|symbol|synthetic|object shape)$/.test(snapshot.type(node)) && !snapshot.name(node).startsWith('system / ');
}

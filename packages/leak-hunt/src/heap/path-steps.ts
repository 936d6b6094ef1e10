import { isDetached } from './detachedness';
import type { Heap } from './heap';
import type { Snapshot } from './snapshot';
import type { PathNode, PathStep } from './types';

/** How many characters of a name are kept. A string, or an element with its attributes, can be as long as a file. */
const longestName = 200;

/** The steps of a retainer path, for display. Computes the retained sizes of the whole heap. */
export function stepsOf(heap: Heap, path: readonly PathNode[]): PathStep[] {
  const { snapshot, retained } = heap;
  return path.map(({ node }, i): PathStep => {
    const edge = path[i - 1]?.edge;
    return {
      edge: edge === undefined ? '' : snapshot.edgeName(edge),
      edgeKind: edge === undefined ? '' : snapshot.edgeType(edge),
      id: snapshot.id(node),
      name: nameOf(snapshot, node),
      type: snapshot.type(node),
      isDetached: isDetached(snapshot, node),
      selfSize: snapshot.selfSize(node),
      retainedSize: retained[node] ?? 0,
    };
  });
}

function nameOf(snapshot: Snapshot, node: number): string {
  const name = snapshot.type(node) === 'concatenated string' ? beginningOf(snapshot, node) : snapshot.name(node);
  return name.length > longestName ? `${name.slice(0, longestName)}…` : name;
}

/** The beginning of a concatenated string. V8 writes the parts of such a string as nodes of their own. */
function beginningOf(snapshot: Snapshot, node: number): string {
  const parts = [node];
  let text = '';
  for (let part = parts.pop(); part !== undefined && text.length <= longestName; part = parts.pop()) {
    const first = snapshot.child(part, 'internal', 'first');
    const second = snapshot.child(part, 'internal', 'second');
    if (snapshot.type(part) !== 'concatenated string' || first === undefined || second === undefined) text += snapshot.name(part);
    else parts.push(second, first);
  }
  return text;
}

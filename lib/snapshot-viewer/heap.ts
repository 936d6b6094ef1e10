import { at, dominators, type Dominators, type Graph, none, type Paths, retainedSizes, shortestPaths, type Snapshot, strongGraph } from 'leak-hunt/heap';
import { Births } from './births';
import { groupsOf, measureGroups, type Groups } from './groups';

/** What is done once the file is read, in this order. */
export type Step = 'references' | 'paths' | 'dominators' | 'sizes';

/** A snapshot with all that the tables are made of. */
export class Heap {
  readonly graph: Graph;
  readonly groups: Groups;
  readonly dominators: Dominators;
  /** By node, in bytes. */
  readonly retained: Float64Array;
  /** From the globals, or else from the other roots. */
  readonly paths: Paths;
  readonly births: Births | undefined;
  private byId: Map<number, number> | undefined;

  /** @param onStep told before each step, since each can take seconds */
  constructor(
    readonly snapshot: Snapshot,
    onStep: (step: Step) => void = () => undefined,
  ) {
    onStep('references');
    this.graph = strongGraph(snapshot);
    this.births = Births.of(snapshot);
    onStep('paths');
    this.paths = shortestPaths(this.graph, globalsOf(snapshot, this.graph), [0]);
    onStep('dominators');
    this.dominators = dominators(this.graph, 0);
    onStep('sizes');
    this.retained = retainedSizes(this.dominators, (node) => snapshot.selfSize(node));
    this.groups = groupsOf(snapshot);
    measureGroups(this.groups, this.dominators, this.retained);
  }

  /** The node of an object id. */
  nodeOf(id: number): number | undefined {
    if (!this.byId) {
      this.byId = new Map();
      for (let node = 0; node < this.snapshot.nodeCount; node++) this.byId.set(this.snapshot.id(node), node);
    }
    return this.byId.get(id);
  }

  /** The shortest path from a root to a node, both included; the node alone where nothing leads to it. */
  pathTo(node: number): number[] {
    const path = [node];
    for (let here = node; ; ) {
      const above = at(this.paths.before, here);
      if (above === none || above === here) return path.reverse();
      path.push(above);
      here = above;
    }
  }

  /** Whether nothing strong leads to a node from the roots. */
  isUnreachable(node: number): boolean {
    return at(this.paths.before, node) === none;
  }

  /** Where the dominator tree first branches: above, each node retains the same as the one below. */
  top(): number {
    const { immediate } = this.dominators;
    const children = new Uint32Array(immediate.length);
    const lastChild = new Uint32Array(immediate.length);
    for (const [node, above] of immediate.entries()) {
      if (above === none || above === node) continue;
      children[above] = at(children, above) + 1;
      lastChild[above] = node;
    }
    let top = 0;
    while (children[top] === 1) top = at(lastChild, top);
    return top;
  }

  /** Bytes of all objects. */
  total(): number {
    return this.groups.list.reduce((sum, { shallow }) => sum + shallow, 0);
  }

  /** Elements that are in no document any more, as Blink says. Node says the same of bindings of its own, which never were in one. */
  isDetached(node: number): boolean {
    const { snapshot } = this;
    if (snapshot.type(node) !== 'native') return false;
    const name = snapshot.name(node);
    return name.startsWith('Detached ') || (snapshot.detachedness(node) === 2 && !name.startsWith('Node / '));
  }
}

/**
 * Where a path had better start, since it is where an author's own names begin: the globals that the root names (Node),
 * or else the window that lies nearest to the roots (Chromium 156 puts it among Blink's persistent handles). DevTools
 * measures its distances from the same objects.
 */
function globalsOf(snapshot: Snapshot, graph: Graph): number[] {
  const named = [...graph.targets.subarray(0, at(graph.first, 1))].filter((node) => snapshot.type(node) !== 'synthetic');
  if (named.length > 0) return named;
  const windows: number[] = [];
  for (let node = 0; node < snapshot.nodeCount; node++) {
    if (snapshot.type(node) === 'native' && /^Window( \/|$)/.test(snapshot.name(node))) windows.push(node);
  }
  const { before, distance } = shortestPaths(graph, [0]);
  const reached = windows.filter((node) => at(before, node) !== none);
  return reached.sort((a, b) => at(distance, a) - at(distance, b)).slice(0, 1);
}

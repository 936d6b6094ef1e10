import { at, Heap, none, type PathNode, type Snapshot } from 'leak-hunt/heap';
import { Births } from './births';
import { groupsOf, measureGroups, type Groups } from './groups';

/** What is done once the file is read, in this order. */
export type Step = 'references' | 'paths' | 'dominators' | 'sizes';

/** A snapshot with all that the tables are made of. */
export class ViewerHeap extends Heap {
  readonly groups: Groups;
  readonly births: Births | undefined;
  private byId: Map<number, number> | undefined;

  /** @param onStep told before each step, since each can take seconds */
  constructor(snapshot: Snapshot, onStep: (step: Step) => void = () => undefined) {
    super(snapshot);
    onStep('references');
    this.births = Births.of(snapshot);
    this.prepare('graph');
    onStep('paths');
    // The viewer shows compiled code and other objects of the engine's own, too.
    this.paths.addHiddenReferences();
    onStep('dominators');
    this.prepare('dominators');
    onStep('sizes');
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

  /** The retainer path of a node, without the root of the whole heap; the node alone where no path leads to it. */
  override pathTo(node: number): PathNode[] {
    const path = super.pathTo(node);
    if (path.length === 0) return [{ node, edge: undefined }];
    return path[0]?.node === 0 ? path.slice(1) : path;
  }

  /** Whether nothing strong leads to a node from the roots. */
  isUnreachable(node: number): boolean {
    return !this.paths.reaches(node);
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

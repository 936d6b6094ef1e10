import { at, Heap, none, type PathNode, type Snapshot } from 'leak-hunt/heap';
import { Births } from './births';
import { groupsOf, measureGroups, type Groups } from './groups';

/** The steps after the file has been read, in this order. */
export type Step = 'references' | 'paths' | 'dominators' | 'sizes';

/** A parsed snapshot with everything that the viewer's tables show: groups, times of birth, paths, dominators and retained sizes. */
export class ViewerHeap extends Heap {
  readonly groups: Groups;
  readonly births: Births | undefined;
  private byId: Map<number, number> | undefined;

  /** @param onStep called before each step, because each can take seconds */
  constructor(snapshot: Snapshot, onStep: (step: Step) => void = () => undefined) {
    super(snapshot);
    onStep('references');
    this.births = Births.of(snapshot);
    this.prepare('graph');
    onStep('paths');
    // The viewer also shows compiled code and other objects of the engine.
    this.paths.addHiddenReferences();
    onStep('dominators');
    this.prepare('dominators');
    onStep('sizes');
    this.groups = groupsOf(snapshot);
    measureGroups(this.groups, this.dominators, this.retained);
  }

  /** The node with an object id; undefined if there is none. */
  nodeOf(id: number): number | undefined {
    if (!this.byId) {
      this.byId = new Map();
      for (let node = 0; node < this.snapshot.nodeCount; node++) this.byId.set(this.snapshot.id(node), node);
    }
    return this.byId.get(id);
  }

  /** The retainer path of a node, without the root of the heap. Only the node itself if no path leads to it. */
  override pathTo(node: number): PathNode[] {
    const path = super.pathTo(node);
    if (path.length === 0) return [{ node, edge: undefined }];
    return path[0]?.node === 0 ? path.slice(1) : path;
  }

  /** Whether no path of strong references leads from the roots to a node. */
  isUnreachable(node: number): boolean {
    return !this.paths.reaches(node);
  }

  /** The highest node of the dominator tree with more than one child. The nodes above it retain almost the same bytes. */
  top(): number {
    const { immediate } = this.dominators;
    const children = new Uint32Array(immediate.length);
    const lastChild = new Uint32Array(immediate.length);
    for (const [node, dominator] of immediate.entries()) {
      if (dominator === none || dominator === node) continue;
      children[dominator] = at(children, dominator) + 1;
      lastChild[dominator] = node;
    }
    let top = 0;
    while (children[top] === 1) top = at(lastChild, top);
    return top;
  }

  /** Bytes of all objects. */
  total(): number {
    return this.groups.list.reduce((sum, { shallow }) => sum + shallow, 0);
  }

  /** Whether Blink says that an element is in no document any more. Node marks its own bindings the same way; they do not count. */
  isDetached(node: number): boolean {
    const { snapshot } = this;
    if (snapshot.type(node) !== 'native') return false;
    const name = snapshot.name(node);
    return name.startsWith('Detached ') || (snapshot.detachedness(node) === 2 && !name.startsWith('Node / '));
  }
}

import { detachednessOf } from './detachedness';
import { at, none, type Snapshot } from './snapshot';
import { strongEdges } from './strong-edges';

/** Where paths begin. The search uses the last roots only when the first roots reach no further node. */
export interface Roots {
  first: number[];
  last: number[];
}

/** Whether a path takes a reference. `second`: only for nodes that no `first` reference reaches. */
export type Choice = 'never' | 'first' | 'second';

/**
 * Names of nodes that a path never contains, because it would explain nothing: they reference everything in a realm, or
 * copy references of other objects. Those of a detached realm (of a removed iframe) are part of the leak, so a path may
 * contain them.
 */
const hiddenNodes = new Set(['system / PropertyCell', 'system / NativeContext', 'system / SourcePositionTableWithFrameCache', '(map descriptors)']);
/** References of V8's own records: the feedback of functions, and the pairs of a WeakMap. */
const hiddenEdges = new Set(['feedback_cell', 'part of key -> value pair in ephemeron table']);
/** React's alternate of a fibre, and its list of effects. The tree of fibres references the same objects. */
const secondEdges = new Set(['alternate', 'firstEffect', 'lastEffect']);
/** Nodes in which V8 and Blink keep objects for the whole process or document. No author can release one of these. */
const secondNodes = new Set([
  ...['InternalNode', 'Pending activities', 'StyleEngine', '<Synthetic>', '(GC roots)', '(Internalized strings)', '(External strings)'],
  ...['(Read-only roots)', '(Strong roots)', '(Strong root list)', '(Smi roots)', '(Bootstrapper)', '(Stack roots)', '(Relocatable)', '(Debugger)'],
  ...['(Compilation cache)', '(Handle scope)', '(Builtins)', '(Global handles)', '(Eternal handles)', '(Thread manager)', '(Extensions)'],
  ...['(Code flusher)', '(Startup object cache)', '(Read-only object cache)', '(Weak collections)', '(Wrapper tracing)', '(Write barrier)'],
  ...['(Retain maps)', '(Unknown)'],
]);
const lastRoots = new Set(['Blink roots', 'Blink cross-thread roots']);
/** The names of a document's nodes, collections and styles. */
const documentNode = /^(?:HTML.*(?:Element|Collection)|SVG.*Element|CSS.*|.*StyleSheet.*|DOMTokenList|(?:HTML|XML)Document|InternalNode|Text|<[a-zA-Z]+.*>)$/;

/**
 * Decides which references a retainer path takes. A path should use what an author wrote (properties, variables,
 * listeners), and not the engine's own structures. The rules are those of memlab's retainer traces, for references that
 * keep their target alive (strong-edges.ts).
 * https://github.com/facebook/memlab/blob/main/packages/core/src/paths/TraceFinder.ts
 */
export class PathRules {
  private readonly detachedness: Uint8Array;
  /** By index of a name in `strings`, one bit for each list above that contains it. */
  private readonly lists: Uint8Array;
  private readonly codeEdge: number;
  /** By index of a name in `strings`, whether `documentNode` matches it. Filled on first use of each name. */
  private readonly isDocumentName = new Map<number, boolean>();

  constructor(
    private readonly snapshot: Snapshot,
    private readonly strong: Uint8Array = strongEdges(snapshot),
  ) {
    const { strings } = snapshot;
    this.detachedness = detachednessOf(snapshot);
    this.lists = listsOf(strings);
    this.codeEdge = strings.indexOf('code');
  }

  /** The roots, in the order of the snapshot. First: V8's roots and every attached window. Last: Blink's own roots. */
  roots(): Roots {
    const roots: Roots = { first: [], last: [] };
    for (let node = 0; node < this.snapshot.nodeCount; node++) {
      if (this.isFirstRoot(node)) roots.first.push(node);
      else if (this.isLastRoot(node)) roots.last.push(node);
    }
    return roots;
  }

  /** Whether a path takes the reference `edge` of the node `from`. */
  choiceOf(from: number, edge: number): Choice {
    const { snapshot } = this;
    const to = snapshot.target(edge);
    if (at(this.strong, edge) === 0 || to === from || snapshot.type(to) === 'code' || this.isHidden(to)) return 'never';
    const name = snapshot.edgeNameIndex(edge);
    if (name !== none) {
      if ((at(this.lists, name) & isHiddenEdge) !== 0 || (name === this.codeEdge && snapshot.edgeType(edge) === 'internal')) return 'never';
      if ((at(this.lists, name) & isSecondEdge) !== 0) return 'second';
    }
    return this.isOfBrowser(to) || this.crossesDocument(from, to) ? 'second' : 'first';
  }

  private isHidden(node: number): boolean {
    return (at(this.lists, this.snapshot.nameIndex(node)) & isHiddenNode) !== 0 && !this.isDetached(node);
  }

  private isOfBrowser(node: number): boolean {
    const { snapshot } = this;
    if ((at(this.lists, snapshot.nameIndex(node)) & isSecondNode) !== 0) return !this.isDetached(node);
    return snapshot.type(node) === 'synthetic' && snapshot.name(node) === 'C++ roots';
  }

  /** Whether a reference goes from a document to a detached node, or back, or from the browser into a document. */
  private crossesDocument(from: number, to: number): boolean {
    const isFromDetached = this.isDetached(from);
    const isToDetached = this.isDetached(to);
    if (isFromDetached) return !isToDetached && this.isOfDocument(to);
    if (isToDetached && this.isOfDocument(from)) return true;
    return this.isPendingActivities(from) && this.isOfDocument(to);
  }

  private isDetached(node: number): boolean {
    return at(this.detachedness, node) === 2 && this.snapshot.type(node) === 'native';
  }

  private isOfDocument(node: number): boolean {
    const { snapshot } = this;
    if (snapshot.type(node) !== 'native') return false;
    const name = snapshot.nameIndex(node);
    let isOne = this.isDocumentName.get(name);
    if (isOne === undefined) this.isDocumentName.set(name, (isOne = documentNode.test(snapshot.name(node).trim())));
    return isOne;
  }

  private isPendingActivities(node: number): boolean {
    const type = this.snapshot.type(node);
    return (type === 'synthetic' || type === 'native') && this.snapshot.name(node) === 'Pending activities';
  }

  private isFirstRoot(node: number): boolean {
    const { snapshot } = this;
    if (node === 0 || snapshot.id(node) <= 1) return true;
    const type = snapshot.type(node);
    if (type === 'native') return snapshot.name(node).startsWith('Window') && !this.isDetached(node);
    return type === 'synthetic' && snapshot.name(node) === '(GC roots)';
  }

  private isLastRoot(node: number): boolean {
    const { snapshot } = this;
    return this.isPendingActivities(node) || (snapshot.type(node) === 'synthetic' && lastRoots.has(snapshot.name(node)));
  }
}

const isHiddenNode = 1;
const isHiddenEdge = 2;
const isSecondEdge = 4;
const isSecondNode = 8;
const longestListed = 60;

/** By index of a string, the bits of the lists that contain it. */
function listsOf(strings: readonly string[]): Uint8Array {
  const bits = new Map<string, number>();
  for (const [list, bit] of [[hiddenNodes, isHiddenNode], [hiddenEdges, isHiddenEdge], [secondEdges, isSecondEdge], [secondNodes, isSecondNode]] as const) {
    for (const name of list) bits.set(name, (bits.get(name) ?? 0) | bit);
  }
  const lists = new Uint8Array(strings.length);
  // A long string may be a whole script. It is skipped, because a lookup would read all of it.
  for (const [place, text] of strings.entries()) if (text.length <= longestListed) lists[place] = bits.get(text) ?? 0;
  return lists;
}

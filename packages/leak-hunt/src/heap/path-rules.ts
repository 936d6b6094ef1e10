import { detachednessOf } from './detachedness';
import { at, none, type Snapshot } from './snapshot';
import { strongEdges } from './strong-edges';

/** Where paths begin. The last are tried only when the first lead no further. */
export interface Roots {
  first: number[];
  last: number[];
}

/** How good a step of a path a reference is. `second`: only where no reference that is `first` leads further. */
export type Choice = 'never' | 'first' | 'second';

/**
 * They lead to everything of a realm, or copy what others hold: a path over one of them explains nothing. Those of a
 * detached realm (of an iframe that is gone) are part of what leaks, and a path may lead over them.
 */
const hiddenNodes = new Set(['system / PropertyCell', 'system / NativeContext', 'system / SourcePositionTableWithFrameCache', '(map descriptors)']);
/** What V8 notes for itself: which objects a function has met, and which pairs a WeakMap has. */
const hiddenEdges = new Set(['feedback_cell', 'part of key -> value pair in ephemeron table']);
/** React's second copy of a fibre and its list of effects: the same objects hang on the tree itself. */
const secondEdges = new Set(['alternate', 'firstEffect', 'lastEffect']);
/** Where V8 and Blink keep things for the whole process or document: no author can let go of one of these. */
const secondNodes = new Set([
  ...['InternalNode', 'Pending activities', 'StyleEngine', '<Synthetic>', '(GC roots)', '(Internalized strings)', '(External strings)'],
  ...['(Read-only roots)', '(Strong roots)', '(Smi roots)', '(Bootstrapper)', '(Stack roots)', '(Relocatable)', '(Debugger)'],
  ...['(Compilation cache)', '(Handle scope)', '(Builtins)', '(Global handles)', '(Eternal handles)', '(Thread manager)', '(Extensions)'],
  ...['(Code flusher)', '(Startup object cache)', '(Read-only object cache)', '(Weak collections)', '(Wrapper tracing)', '(Write barrier)'],
  ...['(Retain maps)', '(Unknown)'],
]);
const lastRoots = new Set(['Blink roots', 'Blink cross-thread roots']);
/** Nodes of a document, its collections, and its styles. */
const documentNode = /^(?:HTML.*(?:Element|Collection)|SVG.*Element|CSS.*|.*StyleSheet.*|DOMTokenList|(?:HTML|XML)Document|InternalNode|Text|<[a-zA-Z]+.*>)$/;

/**
 * Which references a retainer path takes. A path should lead over what an author wrote (properties, variables,
 * listeners) rather than over what the engine keeps on the side. The rules are those of memlab's retainer traces, on
 * references that keep their target alive (strong-edges.ts).
 * https://github.com/facebook/memlab/blob/main/packages/core/src/paths/TraceFinder.ts
 */
export class PathRules {
  private readonly detachedness: Uint8Array;
  /** By the place of a name in `strings`, one bit for each list above that has it. */
  private readonly lists: Uint8Array;
  private readonly codeEdge: number;
  /** By the place of a name in `strings`, whether it is a document's node's; filled as they are met. */
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

  /** The roots, in the order of the snapshot: V8's, every attached window, and last what Blink keeps by itself. */
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
    return this.isBrowsers(to) || this.crossesDocument(from, to) ? 'second' : 'first';
  }

  private isHidden(node: number): boolean {
    return (at(this.lists, this.snapshot.nameIndex(node)) & isHiddenNode) !== 0 && !this.isDetached(node);
  }

  private isBrowsers(node: number): boolean {
    const { snapshot } = this;
    if ((at(this.lists, snapshot.nameIndex(node)) & isSecondNode) !== 0) return !this.isDetached(node);
    return snapshot.type(node) === 'synthetic' && snapshot.name(node) === 'C++ roots';
  }

  /** Whether a reference leads from a document to what is in none, or back, or from the browser into a document. */
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

/** By place, the bits of the lists that have a string. */
function listsOf(strings: readonly string[]): Uint8Array {
  const bits = new Map<string, number>();
  for (const [list, bit] of [[hiddenNodes, isHiddenNode], [hiddenEdges, isHiddenEdge], [secondEdges, isSecondEdge], [secondNodes, isSecondNode]] as const) {
    for (const name of list) bits.set(name, (bits.get(name) ?? 0) | bit);
  }
  const lists = new Uint8Array(strings.length);
  // A long string, which may be a whole script, is not looked up: that would read it all.
  for (const [place, text] of strings.entries()) if (text.length <= longestListed) lists[place] = bits.get(text) ?? 0;
  return lists;
}

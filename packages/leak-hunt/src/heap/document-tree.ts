import { at, type Snapshot } from './snapshot';
import type { PathNode } from './types';

const domNode = /^(?:Detached )?(?:<[a-zA-Z][^]*|(?:HTML|SVG|MathML)\w*Element|Text|Comment|CDATASection|ProcessingInstruction|DocumentType|DocumentFragment|ShadowRoot|(?:HTML|XML)?Document)$/;
const documentNode = /^(?:Detached )?(?:HTML|XML)?Document$/;
const parentNode = /^(?:Detached )?(?:<[a-zA-Z][^]*|(?:HTML|SVG|MathML)\w*Element|DocumentFragment|ShadowRoot|(?:HTML|XML)?Document)$/;

/** Whether a node is a node of a document's tree: an element, a text, a shadow root, the document itself. */
export function isDomNode(snapshot: Snapshot, node: number): boolean {
  return snapshot.type(node) === 'native' && domNode.test(snapshot.name(node));
}

/**
 * The parent of a node in its document's tree; of a shadow root, its host. Undefined for the root of a tree. Blink writes
 * the members of a node in the order of its `Trace` methods, without names: the tree scope (a document or a shadow root)
 * comes right before the parent (`Node::Trace` in third_party/blink/renderer/core/dom/node.cc).
 */
export function parentOf(snapshot: Snapshot, node: number): number | undefined {
  const isShadowRoot = snapshot.name(node).endsWith("ShadowRoot");
  let before: number | undefined;
  for (let edge = at(snapshot.firstEdge, node); edge < at(snapshot.firstEdge, node + 1); edge++) {
    if (snapshot.edgeType(edge) !== 'element') continue;
    const target = snapshot.target(edge);
    if (before !== undefined && isTreeScope(snapshot, before) && isParent(snapshot, target)) {
      // A shadow root is its own tree scope, and also references its document as a scope around it.
      if (!isShadowRoot || (before === node && /[<]|Element$/.test(snapshot.name(target)))) return target === node ? undefined : target;
    }
    before = target;
  }
  return undefined;
}

/** The nodes from the root of the tree down to `node`, both included. */
function ancestorsOf(snapshot: Snapshot, node: number): number[] {
  const chain = [node];
  const seen = new Set(chain);
  for (let above = parentOf(snapshot, node); above !== undefined && !seen.has(above); above = parentOf(snapshot, above)) {
    seen.add(above);
    chain.push(above);
  }
  return chain.reverse();
}

/**
 * Leads a path through a document's tree along parents. Blink's nodes reference their siblings, and collections reference
 * elements, so a shortest path would name another element or a collection as the retainer. What is in the document is
 * retained by the document, through its parents.
 * @param pathTo the retainer path of a node, for the path to the document
 */
export function alongParents(snapshot: Snapshot, path: readonly PathNode[], pathTo: (node: number) => readonly PathNode[]): PathNode[] {
  let to = path.length - 1;
  while (to >= 0 && !isDomNode(snapshot, path[to]?.node ?? 0)) to--;
  let from = to;
  for (let i = to - 1; i >= 0 && snapshot.type(path[i]?.node ?? 0) === 'native'; i--) if (isDomNode(snapshot, path[i]?.node ?? 0)) from = i;
  const first = path[from]?.node;
  const last = path[to]?.node;
  if (first === undefined || last === undefined || first === last) return [...path];
  const chain = ancestorsOf(snapshot, last);
  const root = chain[0] ?? last;
  let head: readonly PathNode[] | undefined;
  let through = chain;
  if (documentNode.test(snapshot.name(root))) {
    head = root === first ? path.slice(0, from) : pathTo(root).slice(0, -1);
  }
  if (head === undefined || (head.length === 0 && from > 0)) {
    const up = ancestorsOf(snapshot, first).reverse();
    const meeting = up.find((node) => chain.includes(node));
    if (meeting === undefined) return [...path];
    head = path.slice(0, from);
    through = [...up.slice(0, up.indexOf(meeting)), ...chain.slice(chain.indexOf(meeting))];
  }
  return [...head, ...linked(snapshot, through, path[to]?.edge), ...path.slice(to + 1)];
}

/** The nodes as a path whose last edge is `last`. A parent has no edge to a child that is not its first one. */
function linked(snapshot: Snapshot, nodes: readonly number[], last: number | undefined): PathNode[] {
  return nodes.map((node, i) => ({ node, edge: i === nodes.length - 1 ? last : edgeBetween(snapshot, node, nodes[i + 1] ?? 0) }));
}

function edgeBetween(snapshot: Snapshot, from: number, to: number): number | undefined {
  for (let edge = at(snapshot.firstEdge, from); edge < at(snapshot.firstEdge, from + 1); edge++) {
    if (snapshot.target(edge) === to) return edge;
  }
  return undefined;
}

function isTreeScope(snapshot: Snapshot, node: number): boolean {
  return snapshot.type(node) === 'native' && (documentNode.test(snapshot.name(node)) || snapshot.name(node).endsWith("ShadowRoot"));
}

function isParent(snapshot: Snapshot, node: number): boolean {
  return snapshot.type(node) === 'native' && parentNode.test(snapshot.name(node));
}

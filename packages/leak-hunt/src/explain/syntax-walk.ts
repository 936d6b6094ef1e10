/** Walks over a syntax tree that store no data per node, because a bundle of 8 MB has millions of nodes. */
import type { AnyNode, Node } from 'acorn';
import { base } from 'acorn-walk';

/** Receives a node and the path to it: the outermost node first, the node itself last. The walk reuses the path array. */
export type NodeTest = (node: AnyNode, path: readonly AnyNode[]) => boolean;

type Visitor = (node: Node, state: undefined, enter: (child: Node, state: undefined, as?: string) => void) => void;
const visitors = base as unknown as Readonly<Record<string, Visitor>>;

/**
 * Calls `test` for a node and all its descendants, children first, in acorn-walk's order, until `test` returns true. As in
 * acorn-walk, names that are not expressions (`name` in `object.name` and in `{ name: 1 }`) are not visited.
 * @param above the nodes around `root`, the outermost first
 * @returns whether `test` returned true
 */
export function someNode(root: Node, test: NodeTest, above: readonly AnyNode[] = []): boolean {
  const path = [...above];
  let isFound = false;
  function enter(child: Node, _state: undefined, as: string = child.type): void {
    if (isFound) return;
    const node = child as AnyNode;
    if (node === path.at(-1)) {
      visitors[as]?.(node, undefined, enter); // the same node under a wider type: `Function` for a `FunctionDeclaration`
      return;
    }
    path.push(node);
    visitors[as]?.(node, undefined, enter);
    isFound ||= test(node, path);
    path.pop();
  }
  enter(root, undefined);
  return isFound;
}

/**
 * The nodes from `root` down to `node`, both included; empty if `node` is not below `root`. The search skips subtrees whose
 * text range does not contain the node.
 */
export function pathTo(root: Node, node: Node): AnyNode[] {
  if (root === node) return [root as AnyNode];
  for (const child of childrenOf(root)) {
    if (child.start > node.start || child.end < node.end) continue;
    const path = pathTo(child, node);
    if (path.length > 0) return [root as AnyNode, ...path];
  }
  return [];
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  function enter(child: Node, _state: undefined, as: string = child.type): void {
    if (child === node) visitors[as]?.(node, undefined, enter);
    else children.push(child);
  }
  visitors[node.type]?.(node, undefined, enter);
  return children;
}

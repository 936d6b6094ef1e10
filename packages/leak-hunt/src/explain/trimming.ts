/** Finds variables and properties from which the code removes something, or to which it adds nothing twice: what they keep may be bounded. */
import type { AnyNode, MemberExpression, Node, Program } from 'acorn';
import { isCall, isFunction, keyOf, methodOf } from './syntax';
import { someNode } from './syntax-walk';

const removing = /^(shift|pop|splice|slice|delete|clear|filter|remove\w*|evict\w*|trim\w*|prune\w*|expire\w*|purge\w*)$/i;
/** A question that comes before an addition: a memo has an entry for each key, and there may be few keys. */
const asking = /^(has|includes)$/;
const comparing = /^([<>]=?|[!=]==?)$/;

/**
 * The names of the variables and properties that the code makes shorter, replaces as a whole, uses as a ring, or whose length
 * it compares: `list.shift()`, `delete map[key]`, `list = []`, `ring[i % 12] = x`, `ring[i] = x; … i = 0`, `cache.size > 50`. Also those
 * that the code asks for an entry before it adds one: `memo.has(key)`, `memo[key] ??= x`, `!memo[key]`, `key in memo`.
 */
export function trimmedNames(program: Program): ReadonlySet<string> {
  const names = new Set<string>();
  const indexed: { name: string; index: string }[] = [];
  const reset = new Set<string>();
  someNode(program, (node, path) => {
    const trimmed = trimmedBy(node, path.at(-2));
    const name = trimmed && nameOf(trimmed);
    if (name) names.add(name);
    if (node.type !== 'AssignmentExpression') return false;
    const { left, right } = node;
    if (isReset(right)) reset.add(nameOf(left));
    if (left.type === 'MemberExpression' && left.computed) indexed.push({ name: nameOf(left.object), index: nameOf(left.property) });
    return false;
  });
  for (const { name, index } of indexed) if (name && index && reset.has(index)) names.add(name);
  return names;
}

const clock = /^(now|time\w*|ts|at|expir\w*|age|ttl)$/i;

/**
 * The names of the variables and properties from which a function removes something by the clock: a function that reads or compares a time
 * and calls `cache.delete(key)`, `hits.shift()`, `recent.filter(…)`. What they keep may be let go only after some seconds.
 */
export function timedNames(program: Program): ReadonlySet<string> {
  const removed = new Map<Node, string[]>();
  const timed = new Set<Node>();
  someNode(program, (node, path) => {
    // The time is often read in a callback, as in `list.filter((entry) => now - entry.at < 2000)`.
    const [outer, inner = outer] = path.filter((parent) => isFunction(parent)).slice(-2);
    if (!outer || !inner) return false;
    if (isCall(node) && node.callee.type === 'MemberExpression' && removing.test(methodOf(node))) removed.set(inner, [...(removed.get(inner) ?? []), nameOf(node.callee.object)]);
    const name = node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' && !node.computed ? keyOf(node.property) : '';
    if (clock.test(name)) timed.add(outer).add(inner);
    return false;
  });
  return new Set([...timed].flatMap((fn) => removed.get(fn) ?? []).filter((name) => name !== ''));
}

/** Whether an index that gets this value begins anew, at once or at times: `0`, `(i + 1) % size`, `i + 1 < size ? i + 1 : 0`. */
function isReset(value: Node): boolean {
  const node = value as AnyNode;
  return (node.type === 'Literal' && node.value === 0) || node.type === 'ConditionalExpression' || isAround(node);
}

/** What a node makes shorter or compares; undefined if it does neither. */
function trimmedBy(node: AnyNode, parent: AnyNode | undefined): Node | undefined {
  if (isCall(node)) return node.callee.type === 'MemberExpression' && (removing.test(methodOf(node)) || asking.test(methodOf(node))) ? node.callee.object : undefined;
  if (node.type === 'UnaryExpression') return isEntryTested(node) ? node.argument.object : undefined;
  if (node.type === 'BinaryExpression' && node.operator === 'in') return node.right;
  if (node.type === 'AssignmentExpression' && /^(\?\?|\|\|)=$/.test(node.operator)) return isComputed(node.left) ? node.left.object : undefined;
  if (node.type === 'AssignmentExpression' && node.operator === '=') return isLengthOf(node.left) ?? node.left;
  if (node.type !== 'MemberExpression') return undefined;
  if (node.computed && isAround(node.property)) return node.object;
  return parent?.type === 'BinaryExpression' && comparing.test(parent.operator) ? isLengthOf(node) : undefined;
}

function isEntryTested(node: AnyNode & { type: 'UnaryExpression' }): node is AnyNode & { type: 'UnaryExpression'; argument: MemberExpression } {
  return (node.operator === 'delete' && node.argument.type === 'MemberExpression') || (node.operator === '!' && isComputed(node.argument));
}

function isComputed(node: Node): node is MemberExpression {
  const member = node as AnyNode;
  return member.type === 'MemberExpression' && member.computed && member.property.type !== 'Literal';
}

/** Whether an index runs around: `i % size`, `i & mask`. */
function isAround(index: Node): boolean {
  const node = index as AnyNode;
  return node.type === 'BinaryExpression' && /^[%&]$/.test(node.operator);
}

/** The object of `object.length` or `object.size`. */
function isLengthOf(node: Node): Node | undefined {
  const member = node as AnyNode;
  return member.type === 'MemberExpression' && !member.computed && /^(length|size)$/.test(keyOf(member.property)) ? member.object : undefined;
}

/** The variable, or the last property of a chain: `list` for `this.list`. */
function nameOf(node: Node): string {
  const target = node as AnyNode;
  if (target.type === 'Identifier') return target.name;
  if (target.type !== 'MemberExpression' || target.computed) return '';
  return target.property.type === 'PrivateIdentifier' ? `#${target.property.name}` : keyOf(target.property);
}

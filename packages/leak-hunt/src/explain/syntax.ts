import type { AnyNode, Function as FunctionNode, Node, Pattern } from 'acorn';

/**
 * What a piece of JavaScript's syntax tree (ESTree, as acorn builds it) says by itself, whatever stands around it.
 */

type Call = AnyNode & { type: 'CallExpression' | 'NewExpression' };

/** A function of any form: declared, expressed or an arrow. */
export function isFunction(node: Node): node is FunctionNode {
  return /^(Function|ArrowFunction)/.test(node.type);
}

/** A call, with `new` or without. */
export function isCall(node: Node): node is Call {
  return node.type === 'CallExpression' || node.type === 'NewExpression';
}

/** The last name of what is called: `addEventListener` of `window.addEventListener(…)`; bundlers' `(0, x.y)(…)` too. */
export function methodOf({ callee }: Call): string {
  let called: AnyNode = callee;
  if (called.type === 'ParenthesizedExpression') called = called.expression;
  if (called.type === 'SequenceExpression') called = (called.expressions.at(-1) ?? called);
  if (called.type === 'Identifier') return called.name;
  if (called.type !== 'MemberExpression') return '';
  const { property } = called;
  return property.type === 'Identifier' ? property.name : property.type === 'Literal' ? String(property.value) : '';
}

/** React's own hooks hold functions for the component's sake; a library's, such as useQuery, may hand them on. */
const reactHook =
  /^use(State|Effect|LayoutEffect|InsertionEffect|EffectEvent|Callback|Memo|Ref|Reducer|Transition|DeferredValue|ImperativeHandle|SyncExternalStore|Optimistic|ActionState)$/;

/** Whether a hook of React's own is called. */
export function isHook(call: Call): boolean {
  return reactHook.test(methodOf(call));
}

/** Whether `part` stands in `around` as what was, or might be, a statement: `a(), part`, `a && part`, `() => part`. */
export function isJoint(around: AnyNode, part: AnyNode): boolean {
  if (around.type === 'SequenceExpression') return true;
  if (around.type === 'LogicalExpression') return around.right === part;
  if (around.type === 'ConditionalExpression') return around.test !== part;
  if (around.type === 'VariableDeclaration') return around.declarations.length > 1;
  return around.type === 'ArrowFunctionExpression' && around.body === part;
}

/** The names that a parameter or a declaration gives. */
export function namesIn(pattern: Pattern): string[] {
  if (pattern.type === 'Identifier') return [pattern.name];
  if (pattern.type === 'RestElement') return namesIn(pattern.argument);
  if (pattern.type === 'AssignmentPattern') return namesIn(pattern.left);
  if (pattern.type === 'ArrayPattern') return pattern.elements.flatMap((element) => (element ? namesIn(element) : []));
  if (pattern.type !== 'ObjectPattern') return [];
  return pattern.properties.flatMap((property) => namesIn(property.type === 'Property' ? property.value : property));
}

/** Whether what is called is a method of a variable or property of that name, or of what it holds: `x.push`, `this.x.push`. */
export function isReachedBy(callee: Node, name: string): boolean {
  let link = callee as AnyNode;
  if (link.type === 'MemberExpression') link = link.object;
  while (link.type === 'MemberExpression' || link.type === 'CallExpression') {
    if (link.type === 'MemberExpression' && isPropertyNamed(link, name)) return true;
    link = link.type === 'MemberExpression' ? link.object : link.callee;
  }
  return link.type === 'Identifier' && link.name === name;
}

/** The name that a method or a property is defined under; '' where it is computed or a text. */
export function keyOf(key: Node): string {
  const node = key as AnyNode;
  return node.type === 'Identifier' || node.type === 'PrivateIdentifier' ? node.name : '';
}

function isPropertyNamed({ computed, property }: AnyNode & { type: 'MemberExpression' }, name: string): boolean {
  if (property.type === 'PrivateIdentifier') return `#${property.name}` === name;
  return !computed && property.type === 'Identifier' && property.name === name;
}

/** The variable a chain of properties begins with: `a` of `a.b.c`. */
function rootNameOf(node: Node): string | undefined {
  let root = node as AnyNode;
  while (root.type === 'MemberExpression' || root.type === 'CallExpression') {
    root = (root.type === 'MemberExpression' ? root.object : root.callee);
  }
  return root.type === 'Identifier' ? root.name : undefined;
}

/** Whether what is assigned to is a variable or property of that name, or something within it. */
export function isStoreInto(left: Node, variable: string): boolean {
  const target = left as AnyNode;
  if (target.type === 'Identifier') return target.name === variable;
  if (target.type !== 'MemberExpression') return false;
  return isPropertyNamed(target, variable) || rootNameOf(target) === variable;
}

/** `worker.onmessage = name`, `handlers[topic] = name`. */
export function isAssignmentOf(node: Node, name: string): boolean {
  const assignment = node as AnyNode;
  return assignment.type === 'AssignmentExpression' && assignment.left.type === 'MemberExpression' && mentions(assignment.right, name);
}

/** Whether an argument is that variable, or a literal object or list that holds it. */
export function mentions(argument: Node, name: string): boolean {
  const node = argument as AnyNode;
  if (node.type === 'Identifier') return node.name === name;
  if (node.type === 'ObjectExpression') return node.properties.some((property) => property.type === 'Property' && mentions(property.value, name));
  return node.type === 'ArrayExpression' && node.elements.some((element) => element !== null && mentions(element, name));
}

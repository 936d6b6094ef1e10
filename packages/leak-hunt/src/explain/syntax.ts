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

const adding = /^(add|append|insert|on$|once|set|push|unshift|subscribe|register|listen|observe|watch|then|request|define|create|track|keep|store|use$)/i;
/** A verb that releases, as a word of its own: `remove` and `removeListener`, but not `removed`; `close`, but not `closest`. */
const releasing = /^(?:remove|off|clear|cancel|abort|delete|disconnect|destroy|close|terminate|release|revoke|dispose|detach)(?![a-z])/;
/** The opposite of a verb that adds, as a word of its own: `unsubscribe`, `unbindAll`, `unFollow`; but not `unshift` or `union`. */
const undoing = /^un(?=[A-Z_])|^un(?:subscribe|register|listen|observe|watch|request|define|track|keep|store|use|set|bind|hook|mount|link|ref|follow|attach|schedule|pin|plug|patch|load|lock|do)(?![a-z])/;

/** Whether a method of this name adds what it is given to something that keeps it. */
export function addsTo(method: string): boolean {
  return adding.test(method);
}

/** Whether a method of this name lets go of what it is given. */
export function releases(method: string): boolean {
  return releasing.test(method) || undoing.test(method);
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

/** The names of the variables and properties that what is called is a method of: `x` and `list` of `x.list.push()`. */
export function namesReaching(callee: Node): string[] {
  const names: string[] = [];
  let link = callee as AnyNode;
  if (link.type === 'MemberExpression') link = link.object;
  while (link.type === 'MemberExpression' || link.type === 'CallExpression') {
    if (link.type === 'MemberExpression') names.push(...propertyName(link));
    link = link.type === 'MemberExpression' ? link.object : link.callee;
  }
  return link.type === 'Identifier' ? [...names, link.name] : names;
}

/** The name that a method or a property is defined under; '' where it is computed or a text. */
export function keyOf(key: Node): string {
  const node = key as AnyNode;
  return node.type === 'Identifier' || node.type === 'PrivateIdentifier' ? node.name : '';
}

/** A property's name, with `#` where it is private; none where it is computed. */
function propertyName({ computed, property }: AnyNode & { type: 'MemberExpression' }): string[] {
  if (property.type === 'PrivateIdentifier') return [`#${property.name}`];
  return !computed && property.type === 'Identifier' ? [property.name] : [];
}

/** The variable a chain of properties begins with: `a` of `a.b.c`. */
function rootNameOf(node: Node): string | undefined {
  let root = node as AnyNode;
  while (root.type === 'MemberExpression' || root.type === 'CallExpression') {
    root = (root.type === 'MemberExpression' ? root.object : root.callee);
  }
  return root.type === 'Identifier' ? root.name : undefined;
}

/** The names of what an assignment stores into: the variable, or the property and the variable that it is reached from. */
export function namesStoredInto(left: Node): string[] {
  const target = left as AnyNode;
  if (target.type === 'Identifier') return [target.name];
  if (target.type !== 'MemberExpression') return [];
  const root = rootNameOf(target);
  return root === undefined ? propertyName(target) : [...propertyName(target), root];
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

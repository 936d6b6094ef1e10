import type { AnyNode, Class, Function as FunctionNode, Identifier, Node, Pattern } from 'acorn';

/**
 * Questions about one node of JavaScript's syntax tree (ESTree, as acorn builds it) that need no other context.
 */

type Call = AnyNode & { type: 'CallExpression' | 'NewExpression' };

/** A function of any form: declared, expressed or an arrow. */
export function isFunction(node: Node): node is FunctionNode {
  return /^(Function|ArrowFunction)/.test(node.type);
}

/** A class of either form: declared or expressed. */
export function isClass(node: Node): node is Class & AnyNode {
  return node.type === 'ClassDeclaration' || node.type === 'ClassExpression';
}

/** The declaration of a function or a class that has a name. `export default` may have none. */
export function isNamedDeclaration(node: Node): node is AnyNode & { id: Identifier } {
  return (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') && 'id' in node && Boolean(node.id);
}

/** A call, with `new` or without. */
export function isCall(node: Node): node is Call {
  return node.type === 'CallExpression' || node.type === 'NewExpression';
}

/**
 * The name of the called method or function: `addEventListener` for `window.addEventListener(…)`, and `y` for a bundler's
 * `(0, x.y)(…)`.
 */
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
/** A verb that releases something, as a separate word: `remove` and `removeListener`, but not `removed`; `close`, but not `closest`. */
const releasing = /^(?:remove|off|clear|cancel|abort|delete|disconnect|destroy|close|terminate|release|revoke|dispose|detach)(?![a-z])/;
/** The opposite of a verb that adds something, as a separate word: `unsubscribe`, `unbindAll`, `unFollow`; but not `unshift` or `union`. */
const undoing = /^un(?=[A-Z_])|^un(?:subscribe|register|listen|observe|watch|request|define|track|keep|store|use|set|bind|hook|mount|link|ref|follow|attach|schedule|pin|plug|patch|load|lock|do)(?![a-z])/;

/** Whether a method of this name stores its argument somewhere, so that the argument stays alive. */
export function addsTo(method: string): boolean {
  return adding.test(method);
}

/** Whether a method of this name releases its argument. */
export function releases(method: string): boolean {
  return releasing.test(method) || undoing.test(method);
}

/**
 * Whether `part` has the place of a statement in `around`, as when a minifier joins statements: `a(), part`, `a && part`,
 * `() => part`, `return void part`.
 */
export function isJoint(around: AnyNode, part: AnyNode): boolean {
  if (around.type === 'SequenceExpression') return true;
  if (around.type === 'LogicalExpression') return around.right === part;
  if (around.type === 'ConditionalExpression') return around.test !== part;
  if (around.type === 'VariableDeclaration') return around.declarations.length > 1;
  if (around.type === 'UnaryExpression') return around.operator === 'void';
  return around.type === 'ArrowFunctionExpression' && around.body === part;
}

/** The variables that a parameter or a declaration declares. */
export function identifiersIn(pattern: Pattern): Identifier[] {
  if (pattern.type === 'Identifier') return [pattern];
  if (pattern.type === 'RestElement') return identifiersIn(pattern.argument);
  if (pattern.type === 'AssignmentPattern') return identifiersIn(pattern.left);
  if (pattern.type === 'ArrayPattern') return pattern.elements.flatMap((element) => (element ? identifiersIn(element) : []));
  if (pattern.type !== 'ObjectPattern') return [];
  return pattern.properties.flatMap((property) => identifiersIn(property.type === 'Property' ? property.value : property.argument));
}

/** Their names. */
export function namesIn(pattern: Pattern): string[] {
  return identifiersIn(pattern).map(({ name }) => name);
}

/** The name of a method or a property in its definition; '' if the key is computed or a string. */
export function keyOf(key: Node): string {
  const node = key as AnyNode;
  return node.type === 'Identifier' || node.type === 'PrivateIdentifier' ? node.name : '';
}

/** Whether a node assigns a variable to a property: `worker.onmessage = name`, `handlers[topic] = name`. */
export function isAssignmentOf(node: Node, name: string): boolean {
  const assignment = node as AnyNode;
  return assignment.type === 'AssignmentExpression' && assignment.left.type === 'MemberExpression' && mentions(assignment.right, name);
}

/** Whether an argument is that variable, or an object or array literal that contains it. */
export function mentions(argument: Node, name: string): boolean {
  const node = argument as AnyNode;
  if (node.type === 'Identifier') return node.name === name;
  if (node.type === 'ObjectExpression') return node.properties.some((property) => property.type === 'Property' && mentions(property.value, name));
  return node.type === 'ArrayExpression' && node.elements.some((element) => element !== null && mentions(element, name));
}

/** The name of the method that a statement calls last: `addEventListener`; '' if it is no call. */
export function methodIn(statement: Node): string {
  const node = statement as AnyNode;
  const expression = node.type === 'ExpressionStatement' ? node.expression : node;
  return isCall(expression) ? methodOf(expression) : '';
}

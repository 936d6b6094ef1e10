/** Finds what one node of the syntax tree adds to: the variables and properties that may hold more after it than before. */
import type { AnyNode, Node } from 'acorn';
import { addsTo, isCall, methodOf, releases } from './syntax';

/** The names that an addition may add to. */
export interface Addition {
  variables: readonly string[];
  /** Names of properties, private ones with `#`. */
  properties: readonly string[];
  /** Whether only the form is that of an addition: a method of an unknown name with an argument. */
  isWeak: boolean;
  /** Of an assignment, the variable or property that it assigns itself: `a` for `x.a = 1`, '' for `x.a[key] = 1`. Undefined for a call. */
  assigned?: string;
}

/** Built-in functions that store into their first argument. */
const storingIntoFirst = /^(Object\.(assign|defineProperty|defineProperties|setPrototypeOf)|Reflect\.(set|defineProperty))$/;
const onlyReads = /^(get|has|is[A-Z]|includes|indexOf|lastIndexOf|at$|keys|values|entries|forEach|find|map$|filter|reduce|some|every|slice|join|concat|contains|compare|closest|matches|match|test|exec|query|item|to[A-Z]|split|replace|trim|pad|starts|ends|char|code|call|apply|bind|dispatch|log|warn|error|pop|shift|sort|reverse|next|return|then|catch|finally)/;

/** The additions that a node makes itself, without those of its descendants. */
export function additionsIn(node: AnyNode): Addition[] {
  if (node.type === 'AssignmentExpression') return targetsOf(node.left).filter((target) => !isEmpty(node.right) || isComputed(target)).map((target) => ({ ...namesIn(target), isWeak: false, assigned: assignedBy(target) }));
  if (!isCall(node) || node.arguments.length === 0) return [];
  const [first] = node.arguments;
  if (first && storingIntoFirst.test(textOf(node.callee))) return [{ ...namesIn(first), isWeak: false }];
  const method = methodOf(node);
  if (first && /^(call|apply)$/.test(method) && node.callee.type === 'MemberExpression') {
    const { object } = node.callee;
    const called = object.type === 'MemberExpression' && object.property.type === 'Identifier' ? object.property.name : '';
    return addsTo(called) ? [{ ...namesIn(first), isWeak: false }] : [];
  }
  const callee = withoutWrappers(node.callee);
  if (addsTo(method)) return [{ ...namesIn(callee.type === 'MemberExpression' ? callee.object : callee), isWeak: false }];
  if (node.type === 'NewExpression' || callee.type !== 'MemberExpression' || method === '' || releases(method) || onlyReads.test(method)) return [];
  return [{ ...namesIn(callee.object), isWeak: true }];
}

/** Whether a target may be a new entry each time: `seen[key] = true` grows, `node.next = null` does not. */
function isComputed(target: AnyNode): boolean {
  return target.type === 'MemberExpression' && target.computed && target.property.type !== 'Literal';
}

/** Whether a value keeps nothing alive: `null`, `undefined`, `void 0`, `false`, `true` and their minified forms. */
function isEmpty(value: AnyNode): boolean {
  if (value.type === 'Literal') return value.value === null || typeof value.value === 'boolean';
  if (value.type === 'UnaryExpression') return /^(void|!)$/.test(value.operator);
  return value.type === 'Identifier' && value.name === 'undefined';
}

/** The targets of an assignment. A pattern has several: `[store[key], last] = pair`. */
function targetsOf(left: AnyNode): AnyNode[] {
  switch (left.type) {
    case 'ArrayPattern': return left.elements.flatMap((element) => (element ? targetsOf(element) : []));
    case 'ObjectPattern': return left.properties.flatMap((property) => targetsOf(property.type === 'Property' ? property.value : property.argument));
    case 'AssignmentPattern': return targetsOf(left.left);
    case 'RestElement': return targetsOf(left.argument);
    default: return [left];
  }
}

function assignedBy(target: AnyNode): string {
  if (target.type === 'Identifier') return target.name;
  return target.type === 'MemberExpression' ? (propertyName(target)[0] ?? '') : '';
}

/** The variable and the properties that an expression reads to reach its object: `x` and `list` for `x.list`. */
function namesIn(expression: AnyNode): { variables: string[]; properties: string[] } {
  const variables: string[] = [];
  const properties: string[] = [];
  const queue: AnyNode[] = [expression];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const node = withoutWrappers(next);
    if (node.type === 'Identifier') variables.push(node.name);
    else if (node.type === 'MemberExpression') {
      properties.push(...propertyName(node));
      queue.push(node.object);
    } else if (node.type === 'CallExpression') queue.push(node.callee);
    else if (node.type === 'AssignmentExpression') queue.push(node.left); // `(cache ??= []).push(…)`
    else if (node.type === 'LogicalExpression') queue.push(node.left, node.right); // `(cache || (cache = [])).push(…)`
    else if (node.type === 'ConditionalExpression') queue.push(node.consequent, node.alternate);
  }
  return { variables, properties };
}

/** The expression inside parentheses, an optional chain, `await`, or a minifier's `(0, expression)`. */
function withoutWrappers(expression: Node): AnyNode {
  let node = expression as AnyNode;
  for (;;) {
    if (node.type === 'ParenthesizedExpression' || node.type === 'ChainExpression') node = node.expression;
    else if (node.type === 'AwaitExpression') node = node.argument;
    else if (node.type === 'SequenceExpression') node = node.expressions.at(-1) ?? node;
    else return node;
  }
}

/** A property's name, with `#` if it is private; an empty list if it is computed from more than a text. */
function propertyName({ computed, property }: AnyNode & { type: 'MemberExpression' }): string[] {
  if (property.type === 'PrivateIdentifier') return [`#${property.name}`];
  if (computed) return property.type === 'Literal' && typeof property.value === 'string' ? [property.value] : [];
  return property.type === 'Identifier' ? [property.name] : [];
}

/** `Object.assign` for that member expression; '' for others than `name.name`. */
function textOf(callee: Node): string {
  const node = callee as AnyNode;
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return '';
  return `${node.object.name}.${node.property.name}`;
}

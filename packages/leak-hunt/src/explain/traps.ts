/** Finds the traps of Proxies in the code: functions that the browser calls where a statement only sets a property. */
import type { AnyNode, Node, Program } from 'acorn';
import { isFunction, keyOf } from './syntax';
import { someNode } from './syntax-walk';

const storing = /^(set|defineProperty)$/;

/**
 * The functions that are `set` or `defineProperty` of a handler: of an object literal that is the second argument of `new Proxy`,
 * or the value of a variable or property of that name, or is spread into such an object; or of an instance of a class that is.
 */
export function storingTraps(program: Program): ReadonlySet<Node> {
  const values = new Map<string, AnyNode[]>();
  const handlers: Node[] = [];
  someNode(program, (node) => {
    const [name, value] = namedValue(node);
    if (name && value) values.set(name, [...(values.get(name) ?? []), value as AnyNode]);
    if (node.type !== 'NewExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'Proxy') return false;
    if (node.arguments[1]) handlers.push(node.arguments[1]);
    return false;
  });
  const traps = new Set<Node>();
  const seen = new Set<Node>();
  for (let next = handlers.pop(); next; next = handlers.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const handler = next as AnyNode;
    if (handler.type === 'Identifier') handlers.push(...(values.get(handler.name) ?? []));
    else if (handler.type === 'MemberExpression') handlers.push(...(values.get(keyOf(handler.property)) ?? []));
    else if (handler.type === 'NewExpression') handlers.push(handler.callee);
    else if (handler.type === 'ObjectExpression') {
      for (const property of handler.properties) {
        if (property.type === 'SpreadElement') handlers.push(property.argument);
        else if (storing.test(keyOf(property.key)) && isFunction(property.value)) traps.add(property.value);
      }
    } else if (handler.type === 'ClassDeclaration' || handler.type === 'ClassExpression') {
      for (const member of handler.body.body) if (member.type === 'MethodDefinition' && storing.test(keyOf(member.key))) traps.add(member.value);
    }
  }
  return traps;
}

/** The name under which a node gives a value, and the value: of `const handler = {…}`, `this.handler = {…}`, `class Handler {…}`. */
function namedValue(node: AnyNode): [string, Node | null | undefined] | [] {
  if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier') return [node.id.name, node.init];
  if (node.type === 'AssignmentExpression') return [node.left.type === 'MemberExpression' ? keyOf(node.left.property) : keyOf(node.left), node.right];
  if (node.type === 'Property' || node.type === 'PropertyDefinition') return [keyOf(node.key), node.value];
  return node.type === 'ClassDeclaration' && node.id ? [node.id.name, node] : [];
}

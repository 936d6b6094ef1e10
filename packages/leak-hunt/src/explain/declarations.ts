/** Finds the names of functions, classes and variables in the JavaScript that the browser ran. */
import type { AnyNode, Class, Function as FunctionNode, Identifier, MethodDefinition, Node, Program } from 'acorn';
import type { CodeReader } from './code-reader';
import { identifiersIn, isClass, isFunction, isNamedDeclaration } from './syntax';
import { pathTo, someNode } from './syntax-walk';

/** The names in a script. Lines and columns count from 0. */
export class Declarations {
  constructor(private readonly reader: CodeReader) {}

  /**
   * The identifiers that name the class or function at V8's position for it: its own name, the variable or the property that
   * it is assigned to; then those with which `new` makes instances of it.
   */
  namesAt(line: number, column: number): Identifier[] {
    const path = this.pathAt(this.reader.offsetOf(line, column));
    const named = path.at(-1);
    if (!named) return [];
    const names = namesOn(path);
    const [bound] = names;
    const uses: Identifier[] = [];
    if (isClass(named) && bound) {
      someNode(this.reader.program, (node) => {
        if (node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === bound.name) uses.push(node.callee);
        return false;
      });
    }
    return [...names, ...uses];
  }

  /** Where the class or function at V8's position for it begins: a class at its keyword. */
  startOf(line: number, column: number): { line: number; column: number } | undefined {
    const path = this.pathAt(this.reader.offsetOf(line, column));
    const node = path.at(-1);
    return node && path.length > 1 ? this.positionOf(node) : undefined;
  }

  /** The declaration of a variable that the function at V8's position can use; undefined if the script has none. */
  declarationOf(variable: string, line: number, column: number): Identifier | undefined {
    const offset = this.reader.offsetOf(line, column);
    const path = this.pathAt(offset);
    for (const scope of path.toReversed()) {
      if (!isFunction(scope) && scope.type !== 'Program') continue;
      const found = declaredIn(scope, variable, offset);
      if (found) return found;
    }
    return undefined;
  }

  /** Line and column of a node's start. */
  positionOf(node: Node): { line: number; column: number } {
    return this.reader.positionOf(node);
  }

  /** The path to the class or function whose head contains the offset. The head of a class includes that of its constructor. */
  private pathAt(offset: number): AnyNode[] {
    const { program, index } = this.reader;
    const isIn = (start: number, end: number) => offset >= start && offset <= end;
    const constructors = new Map(index.classes.flatMap((node) => constructorsOf(node).map((method) => [method.value as Node, { node, method }] as const)));
    const found: Node[] = index.classes.filter((node) => isIn(node.start, node.body.start));
    for (const fn of index.functions) {
      const own = constructors.get(fn);
      if (isIn(own?.method.start ?? fn.start, fn.body.start)) found.push(own?.node ?? fn);
    }
    const best = found.reduce<Node | undefined>((inner, node) => (inner && inner.start >= node.start ? inner : node), undefined);
    return best ? pathTo(program, best) : [program];
  }
}

function constructorsOf({ body }: Class): MethodDefinition[] {
  return body.body.filter((member) => member.type === 'MethodDefinition' && member.kind === 'constructor') as MethodDefinition[];
}

function namesOn(path: readonly AnyNode[]): Identifier[] {
  const node = path.at(-1);
  const parent = path.at(-2);
  const names: Node[] = [];
  if (node && (isFunction(node) || isClass(node)) && node.id) names.push(node.id);
  if (parent?.type === 'VariableDeclarator' && parent.init === node) names.push(parent.id);
  if (parent?.type === 'AssignmentExpression' && parent.right === node) names.push(parent.left.type === 'MemberExpression' ? parent.left.property : parent.left);
  if (parent?.type === 'Property' || parent?.type === 'MethodDefinition' || parent?.type === 'PropertyDefinition') names.push(parent.key);
  return names.filter((name): name is Identifier => name.type === 'Identifier' || name.type === 'PrivateIdentifier');
}

/** The declaration of a variable in a function or script, not in a function inside it and not in a block beside the offset. */
function declaredIn(scope: FunctionNode | Program, variable: string, offset: number): Identifier | undefined {
  const own = isFunction(scope) ? scope.params.flatMap((param) => identifiersIn(param)).find(({ name }) => name === variable) : undefined;
  if (own) return own;
  let found: Identifier | undefined;
  someNode(scope, (node, path) => {
    const names = node.type === 'VariableDeclarator' ? identifiersIn(node.id) : node !== scope && isNamedDeclaration(node) ? [node.id] : [];
    const name = names.find((identifier) => identifier.name === variable);
    if (!name) return false;
    const around = path.slice(1, -1);
    const isInside = around.some((above) => isFunction(above) && above !== scope);
    const block = around.findLast(({ type }) => /^(BlockStatement|For\w*Statement|StaticBlock|SwitchStatement)$/.test(type));
    if (isInside || (block && (offset < block.start || offset > block.end))) return false;
    found = name;
    return true;
  });
  return found;
}

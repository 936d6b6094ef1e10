/** Finds the names of functions, classes and variables in the JavaScript that the browser ran. */
import { parse, type AnyNode, type Class, type Function as FunctionNode, type Identifier, type Node, type Pattern, type Program } from 'acorn';
import { isFunction } from './syntax';
import { pathTo, someNode } from './syntax-walk';

/** A parsed script, with the places of its names. Lines and columns count from 0. */
export class Declarations {
  private readonly program: Program;
  private readonly lineStarts: number[] = [0];

  /** @throws SyntaxError if the text is not JavaScript */
  constructor(text: string) {
    const options = { ecmaVersion: 'latest', allowReturnOutsideFunction: true } as const;
    try {
      this.program = parse(text, { ...options, sourceType: 'module' });
    } catch {
      this.program = parse(text, { ...options, sourceType: 'script' });
    }
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) this.lineStarts.push(i + 1);
  }

  /** Line and column of a node's start. */
  positionOf({ start }: Node): { line: number; column: number } {
    const line = this.lineStarts.findLastIndex((first) => first <= start);
    return { line, column: start - (this.lineStarts[line] ?? 0) };
  }

  /**
   * The identifiers that name the class or function at V8's position for it: its own name, the variable or the property that
   * it is assigned to; then those with which `new` makes instances of it.
   */
  namesAt(line: number, column: number): Identifier[] {
    const path = this.pathAt(this.offsetOf(line, column));
    const named = path.at(-1);
    if (!named) return [];
    const names = namesOn(path);
    const [bound] = names;
    const uses: Identifier[] = [];
    if (isClassNode(named) && bound) {
      someNode(this.program, (node) => {
        if (node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === bound.name) uses.push(node.callee);
        return false;
      });
    }
    return [...names, ...uses];
  }

  /** Where the class or function at V8's position for it begins: a class at its keyword. */
  startOf(line: number, column: number): { line: number; column: number } | undefined {
    const path = this.pathAt(this.offsetOf(line, column));
    const node = path.at(-1);
    return node && path.length > 1 ? this.positionOf(node) : undefined;
  }

  /** The declaration of a variable that the function at V8's position can use; undefined if the script has none. */
  declarationOf(variable: string, line: number, column: number): Identifier | undefined {
    const offset = this.offsetOf(line, column);
    const path = this.pathAt(offset);
    for (const scope of path.toReversed()) {
      if (!isFunction(scope) && scope.type !== 'Program') continue;
      const found = declaredIn(scope, variable, offset);
      if (found) return found;
    }
    return undefined;
  }

  private offsetOf(line: number, column: number): number {
    return (this.lineStarts[line] ?? Number.POSITIVE_INFINITY) + column;
  }

  /** The path to the class or function whose head contains the offset. The head of a class includes that of its constructor. */
  private pathAt(offset: number): AnyNode[] {
    let best: AnyNode | undefined;
    someNode(this.program, (node, path) => {
      if (!isFunction(node) && !isClassNode(node)) return false;
      const method = path.at(-2);
      const isConstructor = method?.type === 'MethodDefinition' && method.kind === 'constructor';
      const start = isConstructor ? method.start : node.start;
      if (offset < start || offset > node.body.start) return false;
      const found = isConstructor ? (path.findLast((above) => isClassNode(above)) ?? node) : node;
      if (!best || found.start > best.start) best = found;
      return false;
    });
    return best ? pathTo(this.program, best) : [this.program];
  }
}

function isClassNode(node: Node): node is Class & AnyNode {
  return node.type === 'ClassDeclaration' || node.type === 'ClassExpression';
}

function namesOn(path: readonly AnyNode[]): Identifier[] {
  const node = path.at(-1);
  const parent = path.at(-2);
  const names: Node[] = [];
  if (node && (isFunction(node) || isClassNode(node)) && node.id) names.push(node.id);
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
    const names = node.type === 'VariableDeclarator' ? identifiersIn(node.id) : node !== scope && isNamed(node) ? [node.id] : [];
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

function isNamed(node: AnyNode): node is AnyNode & { id: Identifier } {
  return /^(Function|Class)Declaration$/.test(node.type) && 'id' in node && Boolean(node.id);
}

function identifiersIn(pattern: Pattern): Identifier[] {
  if (pattern.type === 'Identifier') return [pattern];
  if (pattern.type === 'RestElement') return identifiersIn(pattern.argument);
  if (pattern.type === 'AssignmentPattern') return identifiersIn(pattern.left);
  if (pattern.type === 'ArrayPattern') return pattern.elements.flatMap((element) => (element ? identifiersIn(element) : []));
  if (pattern.type !== 'ObjectPattern') return [];
  return pattern.properties.flatMap((property) => identifiersIn(property.type === 'Property' ? property.value : property.argument));
}

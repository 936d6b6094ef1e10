/** An index of a script's declarations and additions, by name. One walk builds it; it is small compared with the syntax tree. */
import type { AnyNode, Class, Function as FunctionNode, Node, Program } from 'acorn';
import { type Addition, additionsIn } from './additions';
import { isClass, isFunction, isJoint, isNamedDeclaration, namesIn } from './syntax';
import { someNode } from './syntax-walk';

/** A statement that adds to a collection or assigns to a variable, and the scopes around it, the outermost first. */
export interface IndexedAddition extends Addition {
  statement: Node;
  scopes: readonly Node[];
}

export class CodeIndex {
  readonly functions: FunctionNode[] = [];
  readonly classes: Class[] = [];
  private readonly declarers = new Map<string, Set<Node>>();
  private readonly variables = new Map<string, IndexedAddition[]>();
  private readonly properties = new Map<string, IndexedAddition[]>();
  private readonly around = new Map<Node, readonly Node[]>();

  constructor(private readonly program: Program) {
    someNode(program, (node, path) => {
      if (isFunction(node)) this.functions.push(node);
      else if (isClass(node)) this.classes.push(node);
      this.noteDeclarations(node, path);
      for (const addition of additionsIn(node)) this.noteAddition({ ...addition, statement: statementIn(path), scopes: this.scopesOn(path) });
      return false;
    });
    this.around.clear();
  }

  /** Whether a scope declares a name as a parameter, variable, function or class. Scopes inside it do not count. */
  declares(scope: Node, name: string): boolean {
    return this.declarers.get(name)?.has(scope) ?? false;
  }

  /**
   * The scope that declares a name and begins at an offset, or whose head contains it. V8 gives the position of a function's
   * scope as that of its parameter list.
   */
  scopeAt(name: string, offset: number): Node | undefined {
    let best: Node | undefined;
    for (const scope of this.declarers.get(name) ?? []) {
      const end = 'body' in scope && !Array.isArray(scope.body) ? (scope.body as Node).start : scope.start;
      if (scope.type === 'Program' ? offset > 0 : offset < scope.start || offset > end) continue;
      if (!best || scope.start > best.start) best = scope;
    }
    return best;
  }

  /** The scope that declares the variable that this name means below these scopes. Undefined for a global variable. */
  resolve(name: string, scopes: readonly Node[]): Node | undefined {
    return scopes.findLast((scope) => this.declares(scope, name));
  }

  /** The statements that add to a variable of this name, in source order. */
  additionsToVariable(name: string): readonly IndexedAddition[] {
    return this.variables.get(name) ?? [];
  }

  /** The statements that add to a property of this name, in source order. */
  additionsToProperty(name: string): readonly IndexedAddition[] {
    return this.properties.get(name) ?? [];
  }

  private noteAddition(addition: IndexedAddition): void {
    const note = (map: Map<string, IndexedAddition[]>, name: string) => {
      const known = map.get(name);
      const last = known?.at(-1);
      if (!known) map.set(name, [addition]);
      // `(cache ??= {})[key] = value` is one statement with two additions: it assigns the variable, and it stores into it.
      else if (last?.statement !== addition.statement || last.assigned !== addition.assigned) known.push(addition);
    };
    for (const name of addition.variables) note(this.variables, name);
    for (const name of addition.properties) note(this.properties, name);
  }

  private noteDeclarations(node: AnyNode, path: readonly AnyNode[]): void {
    if (isFunction(node)) {
      this.declare(node, node.params.flatMap(namesIn));
      if (node.type === 'FunctionExpression' && node.id) this.declare(node, [node.id.name]);
    }
    if (node.type === 'ClassExpression' && node.id) this.declare(node, [node.id.name]);
    if (node.type === 'CatchClause' && node.param) this.declare(node, namesIn(node.param));
    if (/^Import\w*Specifier$/.test(node.type) && 'local' in node) this.declare(this.program, [(node.local as { name: string }).name]);
    if (node.type === 'VariableDeclarator') {
      const declaration = path.at(-2);
      const isVar = declaration?.type === 'VariableDeclaration' && declaration.kind === 'var';
      this.declare(scopeAround(path, isVar), namesIn(node.id));
    } else if (isNamedDeclaration(node)) {
      this.declare(scopeAround(path), [node.id.name]);
    }
  }

  private declare(scope: Node | undefined, names: readonly string[]): void {
    if (!scope) return;
    for (const name of names) {
      const known = this.declarers.get(name);
      if (known) known.add(scope);
      else this.declarers.set(name, new Set([scope]));
    }
  }

  /** The scopes on a path. All paths with the same innermost scope share one list. */
  private scopesOn(path: readonly AnyNode[]): readonly Node[] {
    const innermost = path.findLast((node) => isScope(node));
    if (!innermost) return [];
    const known = this.around.get(innermost) ?? path.filter((node) => isScope(node));
    this.around.set(innermost, known);
    return known;
  }
}

/** Whether a node has variables of its own. */
export function isScope(node: Node): boolean {
  return isFunction(node) || /^(Program|BlockStatement|StaticBlock|For\w*Statement|SwitchStatement|CatchClause|ClassExpression)$/.test(node.type);
}

/**
 * The innermost scope around the last node of a path.
 * @param isVar whether blocks do not count
 */
function scopeAround(path: readonly AnyNode[], isVar = false): Node | undefined {
  const isWanted = (node: AnyNode) => (isVar ? isFunction(node) || node.type === 'Program' || node.type === 'StaticBlock' : isScope(node));
  const i = path.findLastIndex((node, at) => at < path.length - 1 && isWanted(node));
  const above = path[i - 1];
  // A function's body is a block of its own in the syntax tree, but not in the language.
  return above && isFunction(above) && path[i]?.type === 'BlockStatement' ? above : path[i];
}

/**
 * The statement around the last node of a path. If a minifier joined several statements into one, it is the part that was
 * a separate statement.
 */
export function statementIn(path: readonly AnyNode[]): Node {
  const node = path[path.length - 1] as AnyNode; // a path is never empty
  let part = node;
  for (let i = path.length - 2; i >= 0; i--) {
    const around = path[i] as AnyNode;
    const isRead = path[i - 1]?.type === 'MemberExpression' && around.type !== 'SequenceExpression'; // `(cache || (cache = {})).x`
    if (isJoint(around, part) && !isRead) return part;
    part = around;
    if (/(Statement|Declaration|PropertyDefinition)$/.test(around.type)) return around;
  }
  return node;
}

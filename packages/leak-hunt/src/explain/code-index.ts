/** An index of a script's declarations and additions, by name. One walk builds it; it is small compared with the syntax tree. */
import type { AnyNode, Function as FunctionNode, Node, Program } from 'acorn';
import { addsTo, isCall, isFunction, isJoint, methodOf, namesIn, namesReaching, namesStoredInto } from './syntax';
import { someNode } from './syntax-walk';

/** A statement that adds to a collection or assigns to a variable, and the functions around it, the outermost first. */
export interface Addition {
  statement: Node;
  functions: readonly FunctionNode[];
}

export class CodeIndex {
  readonly functions: FunctionNode[] = [];
  private readonly declarers = new Map<string, Set<Node>>();
  private readonly additions = new Map<string, Addition[]>();
  private readonly around = new Map<Node, readonly FunctionNode[]>();

  constructor(program: Program) {
    someNode(program, (node, path) => {
      if (isFunction(node)) this.functions.push(node);
      this.noteDeclarations(node, path);
      const names = namesAddedTo(node);
      if (names.length > 0) this.noteAddition(names, { statement: statementIn(path), functions: this.functionsOf(path) });
      return false;
    });
    this.around.clear();
  }

  /** Whether a function declares a name as a parameter, variable, function or class. Functions inside it do not count. */
  declares(fn: Node, name: string): boolean {
    return this.declarers.get(name)?.has(fn) ?? false;
  }

  /** The statements that add to a variable or property of this name, in source order. */
  additionsTo(name: string): readonly Addition[] {
    return this.additions.get(name) ?? [];
  }

  private noteAddition(names: Iterable<string>, addition: Addition): void {
    for (const name of new Set(names)) {
      const known = this.additions.get(name);
      if (known) known.push(addition);
      else this.additions.set(name, [addition]);
    }
  }

  private noteDeclarations(node: AnyNode, path: readonly AnyNode[]): void {
    if (isFunction(node)) this.declare(node, node.params.flatMap(namesIn));
    const names = node.type === 'VariableDeclarator' ? namesIn(node.id) : isNamedDeclaration(node) ? [node.id.name] : [];
    if (names.length > 0) this.declare(path.findLast((above) => above !== node && isFunction(above)), names);
  }

  private declare(fn: Node | undefined, names: readonly string[]): void {
    if (!fn) return;
    for (const name of names) {
      const known = this.declarers.get(name);
      if (known) known.add(fn);
      else this.declarers.set(name, new Set([fn]));
    }
  }

  /** The functions on a path. All paths with the same innermost function share one list. */
  private functionsOf(path: readonly AnyNode[]): readonly FunctionNode[] {
    const innermost = path.findLast((node) => isFunction(node));
    if (!innermost) return [];
    const known = this.around.get(innermost) ?? path.filter((node) => isFunction(node));
    this.around.set(innermost, known);
    return known;
  }
}

function isNamedDeclaration(node: AnyNode): node is AnyNode & { id: { name: string } } {
  return (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') && Boolean(node.id);
}

function namesAddedTo(node: AnyNode): string[] {
  if (isCall(node)) return addsTo(methodOf(node)) ? namesReaching(node.callee) : [];
  return node.type === 'AssignmentExpression' ? namesStoredInto(node.left) : [];
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
    if (isJoint(around, part)) return part;
    part = around;
    if (/(Statement|Declaration|PropertyDefinition)$/.test(around.type)) return around;
  }
  return node;
}

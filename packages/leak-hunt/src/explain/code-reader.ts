import { parse, type AnyNode, type Function as FunctionNode, type Node, type Program } from 'acorn';
import { fullAncestor } from 'acorn-walk';
import { isAssignmentOf, isCall, isFunction, isHook, isJoint, isReachedBy, isStoreInto, keyOf, mentions, methodOf, namesIn } from './syntax';

const adds = /^(add|append|insert|on$|once|set|push|unshift|subscribe|register|listen|observe|watch|then|request|define|create|track|keep|store|use$)/i;
const releases = /^(remove|off$|un|clear|cancel|abort|delete|disconnect|destroy|close|terminate|release|revoke|dispose)/i;

/**
 * Finds, in the JavaScript that the browser ran, the statement that stored a reference: the one a person would delete
 * or undo to stop the leak. It reads the built code, which is always plain JavaScript, whatever it was compiled from;
 * source maps then lead back to the author's line.
 */
export class CodeReader {
  private readonly program: Program;
  /** Every node's ancestors, outermost first, the node itself last. */
  private readonly ancestors = new Map<Node, AnyNode[]>();
  private readonly functions: FunctionNode[] = [];
  /** What was found to add to a variable. */
  private readonly additions = new Map<string, Node[]>();
  /** What each function declares. */
  private readonly locals = new Map<Node, Set<string>>();
  private readonly lineStarts: number[] = [0];

  /** @throws SyntaxError when the text is not JavaScript */
  constructor(text: string) {
    try {
      this.program = parse(text, { ecmaVersion: 'latest', sourceType: 'module', allowReturnOutsideFunction: true });
    } catch {
      this.program = parse(text, { ecmaVersion: 'latest', sourceType: 'script', allowReturnOutsideFunction: true });
    }
    fullAncestor(this.program, (node, _state, ancestors) => {
      this.ancestors.set(node, [...(ancestors)]);
      if (isFunction(node)) this.functions.push(node);
      this.noteLocals(node, ancestors);
    });
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) this.lineStarts.push(i + 1);
  }

  /** Line and column, from 0, of a node's start. */
  positionOf(node: Node): { line: number; column: number } {
    let line = 0;
    while ((this.lineStarts[line + 1] ?? Number.POSITIVE_INFINITY) <= node.start) line++;
    return { line, column: node.start - (this.lineStarts[line] ?? 0) };
  }

  /** The function that V8 places at a line and column (from 0): it points at the parameter list, or at the start. */
  functionAt(line: number, column: number): FunctionNode | undefined {
    const offset = (this.lineStarts[line] ?? Number.POSITIVE_INFINITY) + column;
    let best: FunctionNode | undefined;
    for (const node of this.functions) {
      if (offset < node.start || offset > node.body.start) continue;
      if (!best || node.start > best.start) best = node;
    }
    return best;
  }

  /**
   * The statement that hands a function to somebody who keeps it: `window.addEventListener('resize', onResize)`,
   * `setInterval(() => …)`, `handlers.add(handler)`.
   */
  statementKeeping(kept: FunctionNode): Node | undefined {
    const parents = this.parentsOf(kept);
    for (let i = parents.length - 1; i >= 0; i--) {
      const parent = parents[i];
      const child = parents[i + 1] ?? kept;
      if (!parent || parent.type === 'BlockStatement') break;
      if (parent.type === 'CallExpression' && parent.callee !== child && !isHook(parent)) return this.statementAround(parent);
      if (parent.type === 'NewExpression' && parent.callee !== child) return this.statementAround(parent);
      if (parent.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression') return this.statementAround(parent);
      if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return this.statementHanding(parent.id.name, parent);
    }
    return kept.type === 'FunctionDeclaration' && kept.id ? this.statementHanding(kept.id.name, kept) : undefined;
  }

  /**
   * The statements that add to a variable's collection: `cache.set(key, value)`, `toasts.push(toast)`, `cache[key] = value`.
   * The variable of an old object is seldom the function's own: in minified code that one only has the same name. So
   * those come only where there are no others, and only from within a function.
   */
  statementsAddingTo(variable: string, within?: Node): Node[] {
    const found: Node[] = [];
    const own: Node[] = [];
    for (const node of this.additionsTo(variable)) {
      const path = this.ancestors.get(node) ?? [];
      if (within && !path.includes(within as AnyNode)) continue;
      const around = path.slice(within ? path.indexOf(within as AnyNode) : path.findLastIndex(isFunction));
      const isOwn = around.some((fn) => this.locals.get(fn)?.has(variable));
      (isOwn ? own : found).push(this.statementAround(node));
    }
    return found.length > 0 || !within ? found : own;
  }

  private additionsTo(variable: string): Node[] {
    let known = this.additions.get(variable);
    if (!known) {
      known = [...this.ancestors.keys()].filter((node) => {
        if (isCall(node)) return adds.test(methodOf(node)) && isReachedBy(node.callee, variable);
        return node.type === 'AssignmentExpression' && isStoreInto((node as AnyNode & { type: 'AssignmentExpression' }).left, variable);
      });
      this.additions.set(variable, known);
    }
    return known;
  }

  /** The statement within a function that calls something by one of these names. */
  statementCalling(names: readonly string[], within: Node): Node | undefined {
    for (const [node, path] of this.ancestors) {
      if (path.includes(within as AnyNode) && isCall(node) && names.includes(methodOf(node))) return this.statementAround(node);
    }
    return undefined;
  }

  /** What a function is called by: its own name, its variable's or method's, or its class's if it is the constructor. */
  namesOf(fn: FunctionNode): string[] {
    const [above, parent] = this.parentsOf(fn).slice(-2);
    const names = [this.nameOf(fn)];
    if (parent?.type === 'MethodDefinition' || parent?.type === 'Property') names.push(keyOf(parent.key));
    if (parent?.type === 'MethodDefinition' && parent.kind === 'constructor') {
      const [declarator, itself] = this.parentsOf(above ?? fn).slice(-2);
      if (itself && 'id' in itself && itself.id?.type === 'Identifier') names.push(itself.id.name);
      if (declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier') names.push(declarator.id.name);
    }
    return names;
  }

  /**
   * Which functions use a variable of an enclosing scope that `kept` itself does not use: V8 keeps one context for all
   * functions of a scope, so what one of them uses, each of them keeps.
   * @returns their names, outermost first; empty when `kept` uses the variable, or nobody is found to
   */
  siblingsUsing(variable: string, kept: FunctionNode): string[] {
    if (this.uses(kept, variable)) return [];
    const enclosing = this.parentsOf(kept).findLast((node) => isFunction(node) && this.uses(node, variable));
    if (!enclosing) return [];
    const users = [...this.ancestors].filter(([node, path]) => {
      if (!isFunction(node) || node === enclosing || !this.uses(node, variable) || !path.includes(enclosing)) return false;
      return this.parentsOf(node).findLast(isFunction) === enclosing;
    });
    return users.map(([node]) => this.nameOf(node as FunctionNode));
  }

  private uses(fn: Node, variable: string): boolean {
    for (const [node, path] of this.ancestors) {
      if (node.type !== 'Identifier' || (node as AnyNode & { name: string }).name !== variable || !path.includes(fn as AnyNode)) continue;
      const parent = path.at(-2);
      const isName = parent?.type === 'MemberExpression' ? parent.property === node && !parent.computed : parent?.type === 'Property' && parent.key === node && !parent.shorthand;
      if (!isName) return true;
    }
    return false;
  }

  private nameOf(fn: FunctionNode): string {
    const parent = this.parentsOf(fn).at(-1);
    if (fn.id) return fn.id.name;
    return parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id.name : 'an anonymous function';
  }

  /** In the scope that declares `name`: the statement that passes it on, rather than calls or releases it. */
  private statementHanding(name: string, declaration: Node): Node | undefined {
    const scope = this.parentsOf(declaration).findLast((node) => node.type === 'BlockStatement' || node.type === 'Program');
    let found: Node | undefined;
    for (const [node, path] of this.ancestors) {
      if (!scope || !path.includes(scope)) continue;
      const isGiven = isCall(node) && !isHook(node) && !releases.test(methodOf(node)) && node.arguments.some((argument) => mentions(argument, name));
      if (!isGiven && !isAssignmentOf(node, name)) continue;
      if (path.slice(path.indexOf(scope) + 1).some((fn) => this.locals.get(fn)?.has(name))) continue;
      if (!isGiven || adds.test(methodOf(node))) return this.statementAround(node);
      found ??= node;
    }
    return found && this.statementAround(found);
  }

  /** The statement around a node, or, where a minifier has joined several into one, the part that was one of its own. */
  private statementAround(node: Node): Node {
    const path = this.ancestors.get(node) ?? [];
    let part = node as AnyNode;
    for (const around of path.slice(0, -1).reverse()) {
      if (isJoint(around, part)) return part;
      part = around;
      if (/(Statement|Declaration|PropertyDefinition)$/.test(around.type)) return around;
    }
    return node;
  }

  private noteLocals(node: AnyNode, path: readonly AnyNode[]): void {
    const declare = (names: string[], before: number) => {
      const fn = path.slice(0, before).findLast(isFunction);
      if (!fn) return;
      const known = this.locals.get(fn) ?? new Set();
      this.locals.set(fn, known);
      for (const name of names) known.add(name);
    };
    if (node.type === 'VariableDeclarator') declare(namesIn(node.id), -1);
    if ((node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') && node.id) declare([node.id.name], -1);
    if (isFunction(node)) declare(node.params.flatMap(namesIn), path.length);
  }

  private parentsOf(node: Node): AnyNode[] {
    return (this.ancestors.get(node) ?? []).slice(0, -1);
  }
}

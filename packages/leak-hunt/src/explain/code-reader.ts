import { parse, type AnyNode, type Function as FunctionNode, type Node, type Program } from 'acorn';
import { isReactHook } from '../frameworks/react';
import { CodeIndex, statementIn } from './code-index';
import { addsTo, isAssignmentOf, isCall, isFunction, keyOf, mentions, methodOf, releases } from './syntax';
import { pathTo, someNode } from './syntax-walk';

/**
 * Finds the statement that stored a reference in the JavaScript that the browser ran. A person would delete or undo this
 * statement to fix the leak. The reader parses the built code, which is always plain JavaScript. Source maps then
 * translate the position to the author's line.
 */
export class CodeReader {
  private readonly program: Program;
  private readonly index: CodeIndex;
  private readonly lineStarts: number[] = [0];

  /** @throws SyntaxError if the text is not JavaScript */
  constructor(text: string) {
    try {
      this.program = parse(text, { ecmaVersion: 'latest', sourceType: 'module', allowReturnOutsideFunction: true });
    } catch {
      this.program = parse(text, { ecmaVersion: 'latest', sourceType: 'script', allowReturnOutsideFunction: true });
    }
    this.index = new CodeIndex(this.program);
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) this.lineStarts.push(i + 1);
  }

  /** Line and column, from 0, of a node's start. */
  positionOf(node: Node): { line: number; column: number } {
    let line = 0;
    for (let end = this.lineStarts.length; line + 1 < end; ) {
      const middle = (line + end) >> 1;
      if ((this.lineStarts[middle] ?? 0) <= node.start) line = middle;
      else end = middle;
    }
    return { line, column: node.start - (this.lineStarts[line] ?? 0) };
  }

  /** The function at V8's line and column for it (from 0). V8 gives the position of the parameter list or of the start. */
  functionAt(line: number, column: number): FunctionNode | undefined {
    const offset = (this.lineStarts[line] ?? Number.POSITIVE_INFINITY) + column;
    let best: FunctionNode | undefined;
    for (const node of this.index.functions) {
      if (offset < node.start || offset > node.body.start) continue;
      if (!best || node.start > best.start) best = node;
    }
    return best;
  }

  /**
   * The statement that passes a function to code that keeps it: `window.addEventListener('resize', onResize)`,
   * `setInterval(() => …)`, `handlers.add(handler)`.
   */
  statementKeeping(kept: FunctionNode): Node | undefined {
    const parents = this.parentsOf(kept);
    for (let i = parents.length - 1; i >= 0; i--) {
      const parent = parents[i];
      const child = parents[i + 1] ?? kept;
      if (!parent || parent.type === 'BlockStatement') break;
      if (parent.type === 'CallExpression' && parent.callee !== child && !isReactHook(methodOf(parent))) return statementIn(parents.slice(0, i + 1));
      if (parent.type === 'NewExpression' && parent.callee !== child) return statementIn(parents.slice(0, i + 1));
      if (parent.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression') return statementIn(parents.slice(0, i + 1));
      if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return this.statementHanding(parent.id.name, parent);
    }
    return kept.type === 'FunctionDeclaration' && kept.id ? this.statementHanding(kept.id.name, kept) : undefined;
  }

  /**
   * The statements that add to a variable's collection: `cache.set(key, value)`, `toasts.push(toast)`, `cache[key] = value`.
   * A local variable of the function is rarely the variable that the retainer uses: in minified code, different variables
   * often have the same name. Therefore statements on local variables are returned only if there are no others, and only
   * if `within` is given.
   */
  statementsAddingTo(variable: string, within?: FunctionNode): Node[] {
    const found: Node[] = [];
    const own: Node[] = [];
    for (const { statement, functions } of this.index.additionsTo(variable)) {
      const from = within ? functions.indexOf(within) : Math.max(0, functions.length - 1);
      if (from < 0) continue;
      const isOwn = functions.slice(from).some((fn) => this.index.declares(fn, variable));
      (isOwn ? own : found).push(statement);
    }
    return found.length > 0 || !within ? found : own;
  }

  /** The statement within a function that calls a function or method with one of these names. */
  statementCalling(names: readonly string[], within: Node): Node | undefined {
    let found: Node | undefined;
    someNode(
      within,
      (node, path) => {
        if (isCall(node) && names.includes(methodOf(node))) found = statementIn(path);
        return found !== undefined;
      },
      this.parentsOf(within),
    );
    return found;
  }

  /** The names under which a function is called: its own name, its variable, its method; for a constructor, its class. */
  namesOf(fn: FunctionNode): string[] {
    const [above, parent] = this.parentsOf(fn).slice(-2);
    const names = [nameOf(fn, parent)];
    if (parent?.type === 'MethodDefinition' || parent?.type === 'Property') names.push(keyOf(parent.key));
    if (parent?.type === 'MethodDefinition' && parent.kind === 'constructor') {
      const [declarator, itself] = this.parentsOf(above ?? fn).slice(-2);
      if (itself && 'id' in itself && itself.id?.type === 'Identifier') names.push(itself.id.name);
      if (declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier') names.push(declarator.id.name);
    }
    return names;
  }

  /**
   * Finds the functions that use a variable of an enclosing scope if `kept` itself does not use it. V8 has one context for
   * all functions of a scope, so each function keeps the variables that any of them uses.
   * @returns the functions' names; empty if `kept` uses the variable, or if no function uses it
   */
  siblingsUsing(variable: string, kept: FunctionNode): string[] {
    if (this.uses(kept, variable)) return [];
    const enclosing = this.parentsOf(kept).findLast((node) => isFunction(node) && this.uses(node, variable));
    if (!enclosing) return [];
    const users: string[] = [];
    someNode(enclosing, (node, path) => {
      if (isFunction(node) && isDirectlyIn(enclosing, path) && this.uses(node, variable)) users.push(nameOf(node, path.at(-2)));
      return false;
    }, this.parentsOf(enclosing));
    return users;
  }

  private uses(fn: Node, variable: string): boolean {
    return someNode(fn, (node, path) => {
      if (node.type !== 'Identifier' || node.name !== variable) return false;
      const parent = path.at(-2);
      const isName = parent?.type === 'MemberExpression' ? parent.property === node && !parent.computed : parent?.type === 'Property' && parent.key === node && !parent.shorthand;
      return !isName;
    });
  }

  /** The statement in the scope of `name` that passes it on. A statement that calls or releases it does not count. */
  private statementHanding(name: string, declaration: Node): Node | undefined {
    const parents = this.parentsOf(declaration);
    const from = parents.findLastIndex((node) => node.type === 'BlockStatement' || node.type === 'Program');
    const scope = parents[from];
    let found: Node | undefined;
    if (!scope) return found;
    someNode(
      scope,
      (node, path) => {
        const isGiven = isCall(node) && !isReactHook(methodOf(node)) && !releases(methodOf(node)) && node.arguments.some((argument) => mentions(argument, name));
        if (!isGiven && !isAssignmentOf(node, name)) return false;
        if (path.slice(from + 1).some((fn) => this.index.declares(fn, name))) return false;
        const isKept = !isGiven || addsTo(methodOf(node));
        if (isKept || !found) found = statementIn(path);
        return isKept;
      },
      parents.slice(0, from),
    );
    return found;
  }

  private parentsOf(node: Node): AnyNode[] {
    return pathTo(this.program, node).slice(0, -1);
  }
}

function nameOf(fn: FunctionNode, parent: AnyNode | undefined): string {
  if (fn.id) return fn.id.name;
  return parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id.name : 'an anonymous function';
}

/** Whether `enclosing` is the innermost function around the last node of the path. */
function isDirectlyIn(enclosing: Node, path: readonly AnyNode[]): boolean {
  return path.findLast((node, i) => i < path.length - 1 && isFunction(node)) === enclosing;
}

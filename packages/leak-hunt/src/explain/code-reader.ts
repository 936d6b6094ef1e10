import { parse, type AnyNode, type Function as FunctionNode, type Identifier, type Node, type Program } from 'acorn';
import { isReactHook } from '../frameworks/react';
import { CodeIndex, type IndexedAddition, isScope, statementIn } from './code-index';
import { addsTo, isAssignmentOf, isCall, isFunction, keyOf, mentions, methodOf, releases } from './syntax';
import { pathTo, someNode } from './syntax-walk';
import { storingTraps } from './traps';
import { timedNames, trimmedNames } from './trimming';

/**
 * Which additions to a name: all; those that store into what it holds, and do not replace it; or only calls, which may store
 * further below.
 */
export type Which = 'all' | 'into' | 'calls';

/**
 * Finds the statement that stored a reference in the JavaScript that the browser ran. A person would delete or undo this
 * statement to fix the leak. The reader parses the built code, which is always plain JavaScript. Source maps then
 * translate the position to the author's line.
 */
export class CodeReader {
  readonly program: Program;
  readonly index: CodeIndex;
  private readonly lineStarts: number[] = [0];
  private trimmed: ReadonlySet<string> | undefined;
  private timed: ReadonlySet<string> | undefined;
  private traps: ReadonlySet<Node> | undefined;

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

  /** Whether the code removes from a variable or property of this name, or compares its length. See trimmedNames. */
  trims(name: string): boolean {
    return (this.trimmed ??= trimmedNames(this.program)).has(name);
  }

  /** Whether the code removes from a variable or property of this name by the clock. See timedNames. */
  trimsByTime(name: string): boolean {
    return (this.timed ??= timedNames(this.program)).has(name);
  }

  /** Line and column, from 0, of a node's start. */
  positionOf(node: Pick<Node, 'start'>): { line: number; column: number } {
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
    const offset = this.offsetOf(line, column);
    return this.innermostFunction(({ start, body }) => offset >= start && offset <= body.start);
  }

  /** The class without a constructor that V8 places at this line and column (from 0). */
  classAt(line: number, column: number): Node | undefined {
    const offset = this.offsetOf(line, column);
    return this.index.classes.find((node) => node.start === offset);
  }

  /** The character at a line and column (from 0). */
  offsetOf(line: number, column: number): number {
    return (this.lineStarts[line] ?? Number.POSITIVE_INFINITY) + column;
  }

  /** The innermost function whose body has this line and column (from 0). Undefined at the top level. */
  functionAroundPosition(line: number, column: number): FunctionNode | undefined {
    const offset = this.offsetOf(line, column);
    return this.innermostFunction(({ body }) => offset >= body.start && offset < body.end);
  }

  /** Of functions around one position, the one that begins last is the innermost. */
  private innermostFunction(isAround: (node: FunctionNode) => boolean): FunctionNode | undefined {
    let best: FunctionNode | undefined;
    for (const node of this.index.functions) if (isAround(node) && (!best || node.start > best.start)) best = node;
    return best;
  }

  /** Whether a function is the trap of a Proxy that runs when something stores a property. */
  isTrap(fn: FunctionNode): boolean {
    return (this.traps ??= storingTraps(this.program)).has(fn);
  }

  /** The innermost function around a node. Undefined at the top level. */
  functionAround(node: Node): FunctionNode | undefined {
    return this.parentsOf(node).findLast((parent) => isFunction(parent));
  }

  /**
   * The statements that pass a function, or a class, to code that keeps it: `window.addEventListener('resize', onResize)`,
   * `setInterval(() => …)`, `handlers.add(handler)`. The most likely one comes first.
   */
  statementsKeeping(kept: Node): Node[] {
    const parents = this.parentsOf(kept);
    for (let i = parents.length - 1; i >= 0; i--) {
      const parent = parents[i];
      const child = parents[i + 1] ?? kept;
      if (!parent || parent.type === 'BlockStatement') break;
      if (parent.type === 'CallExpression' && parent.callee !== child && !isReactHook(methodOf(parent))) return [statementIn(parents.slice(0, i + 1))];
      if (parent.type === 'NewExpression' && parent.callee !== child) return [statementIn(parents.slice(0, i + 1))];
      if (parent.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression') return [statementIn(parents.slice(0, i + 1))];
      if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return this.statementsHanding(parent.id.name, parent);
      if (parent.type === 'ClassDeclaration' && parent.id) return this.statementsHanding(parent.id.name, parent);
    }
    return /^(Function|Class)Declaration$/.test(kept.type) && 'id' in kept && kept.id ? this.statementsHanding((kept.id as Identifier).name, kept) : [];
  }

  /**
   * The scope that declares a variable.
   * @param from a function that sees the variable, or a character of the scope as V8 counts; 0 or less for the whole script
   */
  scopeOf(variable: string, from: FunctionNode | number): Node | undefined {
    if (typeof from === 'number') return this.index.scopeAt(variable, from);
    return this.index.resolve(variable, [...this.parentsOf(from), from].filter((node) => isScope(node)));
  }

  /**
   * The statements that add to what a variable holds: `cache.set(key, value)`, `toasts.push(toast)`, `cache[key] = value`.
   * @param scope the scope that declares the variable; undefined for a global variable. Variables of the same name in other
   * scopes do not count.
   * @param which by default, all
   */
  statementsAddingToVariable(variable: string, scope: Node | undefined, which: Which = 'all'): Node[] {
    return statementsOf(this.index.additionsToVariable(variable).filter((addition) => isOneOf(addition, variable, which) && this.index.resolve(variable, addition.scopes) === scope));
  }

  /**
   * The statements that add to what a property holds, in any object: `this.#rows.push(row)`, `store.items[key] = item`. If
   * there are none, those that add to a variable of this name, which may have been read from the property.
   * @param within only statements in this function
   * @param which by default, all
   */
  statementsAddingToProperty(name: string, within?: FunctionNode, which: Which = 'all'): Node[] {
    const isWithin = (addition: IndexedAddition) => isOneOf(addition, name, which) && (!within || addition.scopes.includes(within));
    const found = this.index.additionsToProperty(name).filter(isWithin);
    return statementsOf(found.length > 0 ? found : this.index.additionsToVariable(name).filter(isWithin));
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

  /** The statements in the scope of `name` that pass it on. A statement that calls or releases it does not count. */
  private statementsHanding(name: string, declaration: Node): Node[] {
    const parents = this.parentsOf(declaration);
    const from = parents.findLastIndex((node) => node.type === 'BlockStatement' || node.type === 'Program');
    const scope = parents[from];
    const kept: Node[] = [];
    const given: Node[] = [];
    if (!scope) return [];
    someNode(
      scope,
      (node, path) => {
        const isGiven = isCall(node) && !isReactHook(methodOf(node)) && !releases(methodOf(node)) && node.arguments.some((argument) => mentions(argument, name));
        if (!isGiven && !isAssignmentOf(node, name)) return false;
        if (path.slice(from + 1).some((inner) => isScope(inner) && this.index.declares(inner, name))) return false;
        (!isGiven || addsTo(methodOf(node)) ? kept : given).push(statementIn(path));
        return false;
      },
      parents.slice(0, from),
    );
    return [...kept, ...given];
  }

  private parentsOf(node: Node): AnyNode[] {
    return pathTo(this.program, node).slice(0, -1);
  }
}

function isOneOf({ assigned }: IndexedAddition, name: string, which: Which): boolean {
  if (assigned === undefined || which === 'all') return true;
  return which === 'into' && assigned !== name;
}

/** The statements of additions; those whose form alone is that of an addition only if there are no others. */
function statementsOf(additions: readonly IndexedAddition[]): Node[] {
  const strong = additions.filter(({ isWeak }) => !isWeak);
  return [...new Set((strong.length > 0 ? strong : additions).map(({ statement }) => statement))];
}

function nameOf(fn: FunctionNode, parent: AnyNode | undefined): string {
  if (fn.id) return fn.id.name;
  return parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id.name : 'an anonymous function';
}

/** Whether `enclosing` is the innermost function around the last node of the path. */
function isDirectlyIn(enclosing: Node, path: readonly AnyNode[]): boolean {
  return path.findLast((node, i) => i < path.length - 1 && isFunction(node)) === enclosing;
}

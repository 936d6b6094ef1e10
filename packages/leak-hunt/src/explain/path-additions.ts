/** Finds the statements that add to what keeps a leak: to the variable or the property on its retainer path. */
import type { Node } from 'acorn';
import type { Scopes } from '../heap/scopes';
import type { Location, Snapshot } from '../heap/snapshot';
import type { PathNode } from '../heap/types';
import type { CodeReader, Which } from './code-reader';
import type { Scripts } from './scripts';
import { methodIn } from './syntax';
import type { Statement } from './types';

/** The statements that add to what a retainer path leads through. */
export class PathAdditions {
  /**
   * @param readerOf the reader of a script
   * @param isOwn whether a position is in one of the author's own files
   */
  constructor(
    private readonly snapshot: Snapshot,
    private readonly scripts: Scripts,
    private readonly scopes: Scopes | undefined,
    private readonly readerOf: (scriptId: number) => Promise<CodeReader | undefined>,
    private readonly isOwn: (location: Location) => Promise<boolean>,
  ) {}

  /**
   * The statements that add to the variable or property through which the path leads to the retained object.
   * @param above the path down to the retainer
   * @param callers the author's functions that led to the allocation. If V8 recorded none, those on the path count, and those that
   * see a scope on it.
   */
  async addingAbove(above: readonly PathNode[], callers: readonly Location[]): Promise<Statement[]> {
    const functions = callers.length > 0 ? callers : [...(await this.functionsOn(above)), ...(await this.functionsThatSee(above))];
    let named = 0;
    for (let i = above.length - 1; i >= 0; i--) {
      const { node, edge } = above[i] as PathNode;
      if (edge === undefined) continue;
      const type = this.snapshot.edgeType(edge);
      const name = this.snapshot.edgeName(edge);
      if (!/^(context|property)$/.test(type) || name === '__proto__') continue;
      // Only the retainer's own reference is replaced by an assignment. Further up, only a call reaches down to the retainer.
      const isOfRetainer = i === above.length - 1;
      const which: Which = isOfRetainer ? 'all' : named === 0 ? 'into' : 'calls';
      if (!isOfRetainer) named++;
      const isGlobal = type === 'property' && this.snapshot.name(node).startsWith('Window');
      const found =
        type === 'context' ? await this.additionsToVariable(name, node, functions, which)
        : isGlobal ? await this.additionsToGlobal(name, which)
        : await this.additionsToProperty(name, functions, which);
      if (found.length > 0) return found;
      if (type === 'context' || isGlobal) return [];
    }
    return [];
  }

  /** The author's functions and classes that are on the path, or whose instances are. */
  private async functionsOn(above: readonly PathNode[]): Promise<Location[]> {
    const found: Location[] = [];
    for (const { node } of above) {
      const location = this.snapshot.location(node);
      if (location && (await this.isOwn(location))) found.push(location);
    }
    return found;
  }

  /** The statements that add to a variable of a scope on the path. */
  private async additionsToVariable(name: string, context: number, functions: readonly Location[], which: Which): Promise<Statement[]> {
    const found: Statement[] = [];
    const declarations = this.scopes?.declarationsOf(name, context) ?? [];
    for (const { scriptId, offset } of declarations) {
      const reader = await this.readerOf(scriptId);
      const scope = reader?.scopeOf(name, offset === 0 ? 0 : offset + this.scripts.paddingOf(scriptId));
      for (const statement of (scope && reader?.statementsAddingToVariable(name, scope, which)) ?? []) if (reader) found.push(statementOf(reader, scriptId, statement));
    }
    if (declarations.length > 0) return found;
    const seen = new Set<Node>();
    for (const { scriptId, line, column } of functions) {
      const reader = await this.readerOf(scriptId);
      const fn = reader?.functionAt(line, column);
      const scope = fn && reader?.scopeOf(name, fn);
      if (!reader || !scope || seen.has(scope)) continue;
      seen.add(scope);
      found.push(...reader.statementsAddingToVariable(name, scope, which).map((statement) => statementOf(reader, scriptId, statement)));
    }
    return found;
  }

  /** The statements that add to a property of the window, which any script may do. */
  private async additionsToGlobal(name: string, which: Which): Promise<Statement[]> {
    const found: Statement[] = [];
    for (const scriptId of this.scripts.ids()) {
      const text = await this.scripts.text(scriptId);
      if (!text?.includes(name)) continue;
      const reader = await this.readerOf(scriptId);
      if (!reader) continue;
      const scopes = new Set([undefined, reader.scopeOf(name, 0)]);
      const nodes = [...scopes].flatMap((scope) => reader.statementsAddingToVariable(name, scope, which));
      if (nodes.length === 0) nodes.push(...reader.statementsAddingToProperty(name, undefined, which));
      found.push(...[...new Set(nodes)].map((statement) => statementOf(reader, scriptId, statement)));
    }
    return found;
  }

  /** The statements that add to a property: within the given functions, or else anywhere in their scripts. */
  private async additionsToProperty(name: string, functions: readonly Location[], which: Which): Promise<Statement[]> {
    const found = new Map<Node, Statement>();
    for (const isWithin of [true, false]) {
      for (const { scriptId, line, column } of functions) {
        const reader = await this.readerOf(scriptId);
        const within = isWithin ? reader?.functionAt(line, column) : undefined;
        if (!reader || (isWithin && !within)) continue;
        for (const statement of reader.statementsAddingToProperty(name, within, which)) found.set(statement, statementOf(reader, scriptId, statement));
      }
      if (found.size > 0) break;
    }
    return [...found.values()];
  }

  /** The positions of the author's functions whose scope is on the path. */
  private async functionsThatSee(above: readonly PathNode[]): Promise<Location[]> {
    const contexts = new Set(above.map(({ node }) => node).filter((node) => this.snapshot.name(node).startsWith('system / Context')));
    const found: Location[] = [];
    for (let node = 0; node < this.snapshot.nodeCount && contexts.size > 0; node++) {
      const context = this.snapshot.type(node) === 'closure' ? this.snapshot.child(node, 'internal', 'context') : undefined;
      const location = context !== undefined && contexts.has(context) ? this.snapshot.location(node) : undefined;
      if (location && (await this.isOwn(location))) found.push(location);
    }
    return found;
  }
}

/** A statement of the syntax tree, with its positions in the script. */
export function statementOf(reader: CodeReader, scriptId: number, node: Node): Statement {
  const end = reader.positionOf({ start: node.end });
  const around = reader.functionAround(node);
  return {
    scriptId,
    ...reader.positionOf(node),
    endLine: end.line,
    endColumn: end.column,
    body: around && { scriptId, ...reader.positionOf({ start: around.body.start + (around.body.type === 'BlockStatement' ? 1 : 0) }) },
    method: methodIn(node),
  };
}

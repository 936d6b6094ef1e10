import path from 'node:path';
import { type Location, positionKey, type Snapshot } from '../heap/snapshot';
import type { PathNode } from '../heap/types';
import { classOf } from './classes';
import type { CodeReaders } from './code-readers';
import { Declarations } from './declarations';
import { isOwnClass } from './naming';
import type { Scripts } from './scripts';
import { waitingOf } from './waiting';

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*/u;
/** The declaration of a class or of a function, at the start of the text. */
const declaration = /^(?:export\s+)?(?:default\s+)?(?:abstract\s+)?(?:async\s+)?(?:class|function\s*\*?)\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)/u;
/** The same for `const Name = class …`, and for `Name: class …`. */
const assignment = /([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*[=:]\s*$/u;
const keywords =
  /^(abstract|as|async|await|class|const|constructor|default|export|extends|false|for|from|function|get|if|import|in|let|new|null|of|return|set|static|super|this|throw|true|typeof|undefined|var|void|while|with|yield)$/;

/** The author's names of what is on a path. */
export interface OriginalNames {
  /** By node: of functions, and of the classes of instances. */
  names: ReadonlyMap<number, string>;
  /** By edge: of variables. */
  variables: ReadonlyMap<number, string>;
}

/**
 * Finds the names that the author gave to classes, functions and variables, where a minifier has renamed them. The parser
 * finds the name in the built code, whose position the source map translates; the author's name stands there in the source.
 * So the source may be in any language that has a source map.
 */
export class Originals {
  private readonly known = new Map<string, Promise<string | undefined>>();

  constructor(
    private readonly snapshot: Snapshot,
    private readonly scripts: Scripts,
    private readonly readers: CodeReaders,
  ) {}

  /**
   * The author's name of an instance's class, of a function, or of the function whose call a node is. Undefined if no source
   * map has it, and the heap's name is as good.
   */
  async nameOf(node: number): Promise<string | undefined> {
    const { snapshot } = this;
    const written = isOwnClass(snapshot, node) ? classOf(snapshot, node) : undefined;
    const location = written ?? locationOf(snapshot, node);
    const original = location && (await this.nameAt(location));
    if (original !== undefined || !written) return original;
    // `export default class {}` has the name `default`; people call it by its file.
    const place = /^(default|Object|)$/.test(snapshot.name(node)) ? await this.scripts.place(written) : null;
    return place ? path.posix.basename(place.file).replace(/\.\w+$/, '') : undefined;
  }

  /** The names of the functions, classes and variables on a path, as far as a source map has others than the heap. */
  async onPath(nodes: readonly PathNode[]): Promise<OriginalNames> {
    const { snapshot } = this;
    const names = new Map<number, string>();
    const variables = new Map<number, string>();
    for (const [i, { node, edge }] of nodes.entries()) {
      const name = await this.nameOf(node);
      if (name !== undefined) names.set(node, name);
      if (edge === undefined || snapshot.edgeType(edge) !== 'context') continue;
      const inside = this.functionWith(nodes.slice(0, i + 1));
      const variable = inside && (await this.variableAt(snapshot.edgeName(edge), inside));
      if (variable !== undefined) variables.set(edge, variable);
    }
    return { names, variables };
  }

  /** The author's name of a variable, or of a function in a variable, that a closure can use. Undefined if no source map has it. */
  async variableOf(closure: number, variable: string): Promise<string | undefined> {
    const location = this.snapshot.location(closure);
    return location && this.variableAt(variable, location);
  }

  /** The author's name of the class or function at V8's position for it. Undefined without a source map. */
  private nameAt(location: Location): Promise<string | undefined> {
    const key = positionKey(location);
    let name = this.known.get(key);
    if (!name) this.known.set(key, (name = this.findNameAt(location)));
    return name;
  }

  private async findNameAt(location: Location): Promise<string | undefined> {
    const source = await this.sourceAt(location);
    if (!source) return undefined;
    const declarations = await this.declarationsOf(location.scriptId);
    const start = declarations?.startOf(location.line, location.column);
    const own = start && (await this.declaredAt({ scriptId: location.scriptId, ...start }));
    if (own !== undefined) return own;
    for (const name of declarations?.namesAt(location.line, location.column) ?? []) {
      const original = await this.wordAt({ scriptId: location.scriptId, ...(declarations as Declarations).positionOf(name) });
      if (original !== undefined) return original;
    }
    return declaredAt(source.line, source.column);
  }

  /** The name in the declaration or the expression that begins at the source position of a position in a script. */
  private async declaredAt(location: Location): Promise<string | undefined> {
    const source = await this.sourceAt(location);
    return source && declaration.exec(source.line.slice(source.column))?.[1];
  }

  private async variableAt(variable: string, { scriptId, line, column }: Location): Promise<string | undefined> {
    const declarations = (await this.scripts.place({ scriptId, line, column })) ? await this.declarationsOf(scriptId) : undefined;
    const declared = declarations?.declarationOf(variable, line, column);
    return declared && declarations && this.wordAt({ scriptId, ...declarations.positionOf(declared) });
  }

  /** The position of a function that can use the variables of the last scope on the path: the one on the path, or any other. */
  private functionWith(nodes: readonly PathNode[]): Location | undefined {
    const { snapshot } = this;
    const context = nodes.at(-1)?.node;
    const above = nodes.findLast(({ node }) => snapshot.type(node) === 'closure');
    if (above && snapshot.child(above.node, 'internal', 'context') === context) return snapshot.location(above.node);
    for (let node = 0; node < snapshot.nodeCount; node++) {
      if (snapshot.type(node) !== 'closure' || snapshot.child(node, 'internal', 'context') !== context) continue;
      const location = snapshot.location(node);
      if (location) return location;
    }
    return undefined;
  }

  /** The author's identifier at the source position of a position in a script. */
  private async wordAt(location: Location): Promise<string | undefined> {
    const source = await this.sourceAt(location);
    if (!source) return undefined;
    const rest = source.line.slice(source.column);
    const word = identifier.exec(rest)?.[0];
    return word !== undefined && !keywords.test(word) ? word : declaration.exec(rest)?.[1];
  }

  private async declarationsOf(scriptId: number): Promise<Declarations | undefined> {
    const reader = await this.readers.of(scriptId);
    return reader && new Declarations(reader);
  }

  /** The author's line of source for a position in a script, and the column in it, from 0. */
  private async sourceAt(location: Location): Promise<{ line: string; column: number } | undefined> {
    const place = await this.scripts.place(location);
    const line = place && this.scripts.lineOf(place);
    return place && typeof line === 'string' ? { line, column: place.column - 1 } : undefined;
  }
}

/** The position of a function, or of the function whose call a node is. An anonymous function stays one. */
function locationOf(snapshot: Snapshot, node: number): Location | undefined {
  const called = waitingOf(snapshot, node) ? snapshot.child(node, 'internal', 'function') : node;
  if (called === undefined || snapshot.type(called) !== 'closure' || snapshot.name(called) === '') return undefined;
  return snapshot.location(called);
}

/** The name of the class or function that is declared at this column (from 0), or at the start of the line. */
function declaredAt(line: string, column: number): string | undefined {
  const [, declared] = declaration.exec(line.slice(column)) ?? declaration.exec(line.trimStart()) ?? [];
  const [, assigned] = assignment.exec(line.slice(0, column)) ?? [];
  return declared ?? assigned;
}

import { withoutModules } from '../frameworks/bundlers';
import { Allocations, type Frame } from '../heap/allocation-stacks';
import type { Scopes } from '../heap/scopes';
import type { Location, Snapshot } from '../heap/snapshot';
import type { PathNode } from '../heap/types';
import type { CodeReader } from './code-reader';
import type { CodeReaders } from './code-readers';
import { excerptOf } from './excerpt';
import { PathAdditions, statementOf } from './path-additions';
import type { Scripts } from './scripts';
import type { Excerpt, Place, Statement, Statements } from './types';

/** How many of the names before the retained node may belong to what keeps it. Above them is the page's module or window. */
const nearestNames = 3;

/**
 * Finds the statements of a leak in the code that the browser ran, from its retainer path:
 * 1. those that passed on the first closure on the path that was born in a visit;
 * 2. those that added to the variable or property through which the older object references the retained one;
 * 3. the function that allocated the retained object.
 */
export class SourceLine {
  /** Whether `allocation` would have found a place, or a more precise one, if the snapshot had allocation stacks. */
  missesStacks = false;
  private readonly allocations: Allocations;
  private readonly additions: PathAdditions;
  /** The scripts that were read for a leak. */
  private readonly read = new Set<number>();

  constructor(
    private readonly snapshot: Snapshot,
    private readonly scripts: Scripts,
    private readonly readers: CodeReaders,
    scopes?: Scopes,
  ) {
    this.allocations = new Allocations(snapshot);
    this.additions = new PathAdditions(snapshot, scripts, scopes, (scriptId) => this.readerOf(scriptId), (location) => this.isOwn(location));
  }

  /**
   * Finds the statements that may have made the reference that keeps an object.
   * @param retained the node at the lower end of the suspect reference
   */
  async statementsFor(path: readonly PathNode[], retained: number): Promise<Statements> {
    const from = path.findIndex(({ node }) => node === retained);
    return { keeping: await this.whereClosureIsKept(path.slice(from)), adding: await this.additions.addingAbove(path.slice(0, from), await this.callersOf(retained)) };
  }

  /**
   * The functions that allocated the nodes below the suspect reference, the innermost first.
   * @param others the same leak's nodes of all visits. Sometimes V8 has no allocation stack for an object.
   */
  allocationOf(path: readonly PathNode[], retained: number, others: readonly number[]): readonly Frame[] {
    if (!this.allocations.areTracked) this.missesStacks = true;
    const below = path.slice(path.findIndex(({ node }) => node === retained)).map(({ node }) => node);
    for (const node of [...below, ...others]) {
      const frames = this.allocations.stackOf(node);
      if (frames.length > 0) return frames;
    }
    return [];
  }

  /** The statement of an author's function that led to an allocation; the beginning of the function if the code does not show it. */
  async whereBorn(frames: readonly Frame[], name: string): Promise<Place | null> {
    let callee: Location | undefined;
    for (const frame of frames) {
      if (await this.isOwn(frame)) return (await this.whereMade(frame, callee, name)) ?? this.scripts.place(frame);
      callee = frame;
    }
    return null;
  }

  /** Whether code that was read for a leak removes from one of the variables or properties on the path to the retained node. */
  async mayTrim(path: readonly PathNode[], retained: number): Promise<boolean> {
    return this.someReader(path, retained, (reader, name) => reader.trims(name));
  }

  /** The same, where the code removes by the clock. */
  async mayTrimByTime(path: readonly PathNode[], retained: number): Promise<boolean> {
    return this.someReader(path, retained, (reader, name) => reader.trimsByTime(name));
  }

  private async someReader(path: readonly PathNode[], retained: number, says: (reader: CodeReader, name: string) => boolean): Promise<boolean> {
    const above = path.slice(0, path.findIndex(({ node }) => node === retained));
    const names = above.flatMap(({ edge }) => (edge !== undefined && /^(context|property)$/.test(this.snapshot.edgeType(edge)) ? [this.snapshot.edgeName(edge)] : []));
    const nearest = withoutModules(names).slice(-nearestNames);
    for (const scriptId of this.read) {
      const reader = await this.readers.of(scriptId);
      if (reader && nearest.some((name) => says(reader, name))) return true;
    }
    return false;
  }

  /** Whether a position is the constructor that a class without one has: it is the class, and no statement. */
  async isImplicitConstructor({ scriptId, line, column }: Location): Promise<boolean> {
    return (await this.readerOf(scriptId))?.classAt(line, column) !== undefined;
  }

  /** Whether two positions are in the same function of the author's, and not only at the top level of a script. */
  async isInSameFunction(a: Location, b: Location | undefined): Promise<boolean> {
    if (b?.scriptId !== a.scriptId) return false;
    const reader = await this.readerOf(a.scriptId);
    const around = reader?.functionAroundPosition(a.line, a.column);
    return around !== undefined && around === reader?.functionAroundPosition(b.line, b.column);
  }

  /** A stack without the traps of Proxies: the statement that sets a property stands further out. All of it if nothing else is on it. */
  async withoutTraps(stack: readonly Location[]): Promise<Location[]> {
    const outside: Location[] = [];
    for (const location of stack) {
      const reader = await this.readerOf(location.scriptId);
      const around = reader?.functionAroundPosition(location.line, location.column);
      if (around === undefined || reader?.isTrap(around) !== true) outside.push(location);
    }
    return outside.length > 0 ? outside : [...stack];
  }

  /** The source lines around a place that `of` returned; null if the source is not known. */
  async excerpt(place: Place): Promise<Excerpt | null> {
    return excerptOf(place, this.scripts.sourceOf(place.file), process.env.INIT_CWD ?? process.cwd());
  }

  private async whereClosureIsKept(path: readonly PathNode[]): Promise<Statement[]> {
    for (const { node } of path) {
      const location = this.snapshot.type(node) === 'closure' ? this.snapshot.location(node) : undefined;
      if (!location || !(await this.isOwn(location))) continue;
      const reader = await this.readerOf(location.scriptId);
      const kept = reader?.classAt(location.line, location.column) ?? reader?.functionAt(location.line, location.column);
      const statements = (kept && reader?.statementsKeeping(kept)) ?? [];
      if (reader && statements.length > 0) return statements.map((statement) => statementOf(reader, location.scriptId, statement));
    }
    return [];
  }

  /** The author's functions that V8 saw at an allocation, the innermost first. */
  private async callersOf(node: number): Promise<Location[]> {
    const callers: Location[] = [];
    for (const frame of this.allocations.stackOf(node)) if (await this.isOwn(frame)) callers.push(frame);
    return callers;
  }

  /** The statement in the author's function that calls the library's function, or makes an object of that name. */
  private async whereMade(frame: Location, callee: Location | undefined, name: string): Promise<Place | null> {
    const library = callee && (await this.readerOf(callee.scriptId));
    const called = callee && library?.functionAt(callee.line, callee.column);
    const reader = await this.readerOf(frame.scriptId);
    const within = reader?.functionAt(frame.line, frame.column);
    const statement = within && reader?.statementCalling((called && library?.namesOf(called)) ?? [name], within);
    return reader && statement ? this.scripts.place({ scriptId: frame.scriptId, ...reader.positionOf(statement) }) : null;
  }

  private async isOwn(location: Location): Promise<boolean> {
    const place = await this.scripts.place(location);
    return place !== null && this.scripts.isOwn(place);
  }

  private readerOf(scriptId: number): Promise<CodeReader | undefined> {
    this.read.add(scriptId);
    return this.readers.of(scriptId);
  }
}

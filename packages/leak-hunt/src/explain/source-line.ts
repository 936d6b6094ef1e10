import { Allocations } from '../heap/allocation-stacks';
import type { Scopes } from '../heap/scopes';
import type { Location, Snapshot } from '../heap/snapshot';
import type { PathNode } from '../heap/types';
import { CodeReader } from './code-reader';
import { excerptOf } from './excerpt';
import type { Scripts } from './scripts';
import type { Place } from './types';
import type { Excerpt } from './types';

/**
 * Finds the source line of a leak from its retainer path. It looks for these places, in this order:
 * 1. the statement that passed on the first closure on the path that was born in a visit;
 * 2. the statement that added to the variable through which the older object references the retained one;
 * 3. the statement that opened the listener, the timer or another resource;
 * 4. the function that allocated the retained object.
 * The first place in the author's own files wins. If there is none, the first place in any file wins.
 */
export class SourceLine {
  /** Whether `of` would have found a place, or a more precise one, if the snapshot had allocation stacks. */
  missesStacks = false;
  private readonly allocations: Allocations;
  private readonly readers = new Map<number, Promise<CodeReader | undefined>>();

  constructor(
    private readonly snapshot: Snapshot,
    private readonly scripts: Scripts,
    private readonly scopes?: Scopes,
  ) {
    this.allocations = new Allocations(snapshot);
  }

  /**
   * Finds the most useful place in the source.
   * @param retained the node at the lower end of the suspect reference
   * @param opened the place where the page opened a resource that belongs to the leak, as the tracker recorded it
   * @returns null if none of the places is known
   */
  async of(path: readonly PathNode[], retained: number, opened: Place | null = null): Promise<Place | null> {
    const from = path.findIndex(({ node }) => node === retained);
    const candidates = [
      () => this.whereClosureIsKept(path.slice(from)),
      () => this.whereVariableGrows(path.slice(0, from), retained),
      () => {
        this.missesStacks ||= !this.allocations.areTracked;
        return Promise.resolve(opened);
      },
      () => this.whereBorn(path.slice(from).map(({ node }) => node)),
    ];
    let elsewhere: Place | null = null;
    for (const candidate of candidates) {
      const place = await candidate();
      if (place && this.scripts.isOwn(place)) return place;
      elsewhere ??= place;
    }
    return elsewhere;
  }

  /** The source lines around a place that `of` returned; null if the source is not known. */
  async excerpt(place: Place): Promise<Excerpt | null> {
    return excerptOf(place, this.scripts.sourceOf(place.file), process.env.INIT_CWD ?? process.cwd());
  }

  /**
   * Explains a variable that a closure keeps alive but does not use, because another function of the same scope uses it.
   * The path contains the closure, its context and the variable. The users of the variable come from the snapshot's scope
   * tables. If the snapshot has no such tables, they come from the code.
   * @returns the explanation as a sentence; '' if the path has no such variable
   */
  async sharedScope(whole: readonly PathNode[], retained: number): Promise<string> {
    const path = whole.slice(whole.findIndex(({ node }) => node === retained));
    for (let i = path.length - 1; i > 0; i--) {
      const edge = path[i]?.edge;
      if (edge === undefined || this.snapshot.edgeType(edge) !== 'context') continue;
      const closure = path.slice(0, i).findLast(({ node }) => !this.snapshot.name(node).startsWith('system / Context'))?.node;
      if (closure === undefined || this.snapshot.type(closure) !== 'closure') continue;
      const variable = this.snapshot.edgeName(edge);
      const users = this.scopes?.usersOf(variable, path[i]?.node ?? 0, closure);
      if (users?.isOwn) continue;
      const [user] = users && users.others.length > 0 ? users.others : await this.usersInCode(variable, closure);
      if (user === undefined) continue;
      const name = this.snapshot.name(closure);
      const who = name ? `\`${name}()\`` : 'The function';
      const other = user.includes(' ') ? user : `\`${user}()\``;
      return ` ${who} does not use \`${variable}\`; it shares its scope with ${other}, which does.`;
    }
    return '';
  }

  private async usersInCode(variable: string, closure: number): Promise<string[]> {
    const location = this.snapshot.location(closure);
    const reader = location && (await this.readerOf(location.scriptId));
    const kept = location && reader?.functionAt(location.line, location.column);
    return (kept && reader?.siblingsUsing(variable, kept)) ?? [];
  }

  private async whereClosureIsKept(path: readonly PathNode[]): Promise<Place | null> {
    for (const { node } of path) {
      const location = this.snapshot.type(node) === 'closure' ? this.snapshot.location(node) : undefined;
      if (!location || !(await this.isOwn(location))) continue;
      const reader = await this.readerOf(location.scriptId);
      const kept = reader?.functionAt(location.line, location.column);
      const statement = kept && reader?.statementKeeping(kept);
      if (reader && statement) return this.scripts.place({ scriptId: location.scriptId, ...reader.positionOf(statement) });
    }
    return null;
  }

  private async whereVariableGrows(above: readonly PathNode[], retained: number): Promise<Place | null> {
    const callers: Location[] = [];
    for (const frame of this.allocations.stackOf(retained)) if (await this.isOwn(frame)) callers.push(frame);
    // V8 may have no allocation stack for the object. Then the functions with access to the variable are searched instead.
    const functions = callers.length > 0 ? callers : await this.functionsThatSee(above);
    for (const variable of this.variablesOf(above)) {
      const [first, ...others] = await this.additionsTo(variable, functions);
      if (!first) continue;
      this.missesStacks ||= others.length > 0 && !this.allocations.areTracked;
      return this.scripts.place(first);
    }
    return null;
  }

  /** The positions of the statements that add to a variable: within the given functions, or else anywhere in their scripts. */
  private async additionsTo(variable: string, functions: readonly Location[]): Promise<Location[]> {
    const found = new Map<string, Location>();
    for (const isWithin of [true, false]) {
      for (const { scriptId, line, column } of functions) {
        const reader = await this.readerOf(scriptId);
        const within = isWithin ? reader?.functionAt(line, column) : undefined;
        if (!reader || (isWithin && !within)) continue;
        for (const statement of reader.statementsAddingTo(variable, within)) {
          const place = { scriptId, ...reader.positionOf(statement) };
          found.set(JSON.stringify(place), place);
        }
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

  private async whereBorn(nodes: readonly number[]): Promise<Place | null> {
    for (const node of nodes) {
      let callee: Location | undefined;
      for (const frame of this.allocations.stackOf(node)) {
        if (await this.isOwn(frame)) return (callee && (await this.whereCalled(frame, callee))) ?? this.scripts.place(frame);
        callee = frame;
      }
    }
    return null;
  }

  /** The statement in the author's function that calls the library's function; null if the code does not show it. */
  private async whereCalled(frame: Location, callee: Location): Promise<Place | null> {
    const library = await this.readerOf(callee.scriptId);
    const called = library?.functionAt(callee.line, callee.column);
    const reader = await this.readerOf(frame.scriptId);
    const within = reader?.functionAt(frame.line, frame.column);
    const statement = called && within && reader?.statementCalling(library?.namesOf(called) ?? [], within);
    return reader && statement ? this.scripts.place({ scriptId: frame.scriptId, ...reader.positionOf(statement) }) : null;
  }

  /** The names of the variables and properties on the path down to the retained object; the nearest first. */
  private variablesOf(above: readonly PathNode[]): string[] {
    const names = above.flatMap(({ edge }) => {
      if (edge === undefined) return [];
      const type = this.snapshot.edgeType(edge);
      return type === 'context' || type === 'property' ? [this.snapshot.edgeName(edge)] : [];
    });
    return names.reverse();
  }

  private async isOwn(location: Location): Promise<boolean> {
    const place = await this.scripts.place(location);
    return place !== null && this.scripts.isOwn(place);
  }

  private readerOf(scriptId: number): Promise<CodeReader | undefined> {
    let reader = this.readers.get(scriptId);
    if (!reader) {
      reader = this.scripts
        .text(scriptId)
        .then((text) => (text === undefined ? undefined : new CodeReader(text)))
        .catch(() => undefined);
      this.readers.set(scriptId, reader);
    }
    return reader;
  }
}

import { plainName } from '../detect/growth';
import { type Location, positionKey, type Snapshot } from '../heap/snapshot';
import type { Cdp } from '../record/types';
import { whereWaiting } from '../record/where-waiting';
import { LeakStacks, type LeakTraces, type Unplaced } from './leak-stacks';
import type { Scripts } from './scripts';
import type { SourceLine } from './source-line';
import { firstOwn, lineOf, locationsOn, noLine } from './stack-lines';
import type { Line, Place, Statement, Statements } from './types';
import { waitingOf } from './waiting';

/**
 * Finds the lines of leaks. The code says which statements may have made a reference. The stacks say which one has: those that
 * the resource tracker has noted in the recorded visits, and those of further visits, in which the calls are traced that store
 * something in the retainer.
 */
export class LeakLines {
  private readonly stacks: LeakStacks;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly scripts: Scripts,
    private readonly sourceLine: SourceLine,
    private readonly cdp: Cdp,
    private readonly visit: (() => Promise<void>) | undefined,
  ) {
    this.stacks = new LeakStacks(snapshot, scripts);
  }

  /** The line of each leak, in their order. All are traced in the same visits. */
  async find(leaks: readonly Unplaced[]): Promise<Line[]> {
    const known: { leak: Unplaced; statements: Statements }[] = [];
    for (const leak of leaks) {
      const statements = leak.path.length > 0 ? await this.sourceLine.statementsFor(leak.path, leak.retained) : { keeping: [], adding: [] };
      known.push({ leak, statements });
    }
    const traces = this.visit && (await this.stacks.trace(this.cdp, this.visit, known));
    const lines: Line[] = [];
    for (const { leak, statements } of known) lines.push(await this.lineOf(leak, statements, traces));
    return lines;
  }

  private async lineOf(leak: Unplaced, { keeping, adding }: Statements, traces: LeakTraces | undefined): Promise<Line> {
    // What is made longer only when it is full is hardly so in the traced visits. The first of the statements gives it its first length.
    if (leak.isAhead) return this.lineOfAddition(adding.toReversed(), undefined);
    const stacks = await this.withoutImplicit(this.stacks.of(leak, traces));
    const [stack] = stacks;
    if (stack) {
      const passing = this.isNativeFunction(leak.retained) ? undefined : keeping.find((statement) => stacks.some((other) => other.some((location) => isIn(location, statement))));
      if (passing) {
        const callers = stacks.find((other) => other.some((location) => isIn(location, passing))) ?? stack;
        return this.lineAt(passing, callers, callers.find((location) => isIn(location, passing)));
      }
      // Another listener of the same function is not the one that keeps it. A listener or an observer on the path itself is.
      const isExact = this.stacks.isRegistrationOnPath(leak) || (await this.isStored(leak, { keeping, adding }, traces));
      const [other] = isExact ? [] : keeping.filter(({ method }) => method !== 'addEventListener');
      if (other && !this.isNativeFunction(leak.retained)) return this.lineAt(other, []);
    }
    // A stack has the position of the call within the statement.
    const calls = stacks.map((own) => own.map((location) => adding.find((statement) => isIn(location, statement)) ?? location));
    for (const own of calls) {
      const line = await lineOf(this.scripts, own);
      if (line.source && this.scripts.isOwn(line.source)) return line;
    }
    const candidates: (() => Promise<Line>)[] = [
      async () => (keeping[0] ? this.lineAt(keeping[0], []) : noLine),
      () => this.lineOfAddition(adding, traces),
      async () => {
        const opened = leak.resources.find(({ place }) => place);
        return { source: opened?.place ?? null, library: opened?.library ?? null };
      },
      async () => (await this.whereWaiting(leak)) ?? noLine,
      () => this.lineOfAllocation(leak),
    ];
    return firstOwn(this.scripts, candidates, calls[0] && (await lineOf(this.scripts, calls[0])));
  }

  /** The line at which an async function or a generator waits, if nothing but its call is what the retainer keeps. */
  private async whereWaiting({ path, retained }: Unplaced): Promise<Line | undefined> {
    const below = path.slice(path.findIndex(({ node }) => node === retained));
    const at = below.findIndex(({ node }) => waitingOf(this.snapshot, node) !== undefined);
    const isDirect = below.slice(0, Math.max(0, at)).every(({ node }) => this.isNativeFunction(node) || /^(system \/ |Promise$)/.test(this.snapshot.name(node)));
    if (at < 0 || !isDirect) return undefined;
    const location = await whereWaiting(this.cdp, this.snapshot.id(below[at]?.node ?? 0));
    const line = location && (await lineOf(this.scripts, [location]));
    return line?.source && this.scripts.isOwn(line.source) ? line : undefined;
  }

  /** Whether a node is a function of the browser or of V8, such as the one that resolves a promise. A bound function is not. */
  private isNativeFunction(node: number): boolean {
    return this.snapshot.type(node) === 'closure' && !this.snapshot.location(node) && this.snapshot.child(node, 'internal', 'bound_function') === undefined;
  }

  /** The line of the first addition whose function was called in the traced visits; without traces, of the first one. */
  private async lineOfAddition(adding: readonly Statement[], traces: LeakTraces | undefined): Promise<Line> {
    const callsOf = ({ body }: Statement) => (body && traces?.calls[traces.functions.findIndex((other) => positionKey(other) === positionKey(body))]) ?? [];
    const called = adding.filter((statement) => callsOf(statement).length > 0);
    const statements = called.length > 0 ? called : adding;
    return firstOwn(this.scripts, statements.map((statement) => () => this.lineAt(statement, callsOf(statement)[0]?.slice(1) ?? [])));
  }

  private async lineOfAllocation({ path, retained, nodes }: Unplaced): Promise<Line> {
    if (path.length === 0) return noLine;
    const frames = this.sourceLine.allocationOf(path, retained, nodes);
    const source = await this.sourceLine.whereBorn(frames, plainName(this.snapshot.name(retained)));
    const { library } = await lineOf(this.scripts, frames);
    return { source, library };
  }

  /**
   * The line of a statement: the author's own, or the author's call on the stack that led to it.
   * @param call the position of the call in the statement. A minifier may have joined it with the statement before
   */
  private async lineAt(statement: Statement, callers: readonly Location[], call?: Location): Promise<Line> {
    const first = await this.scripts.place(statement);
    const exact = call && (await this.scripts.place(call));
    const own = first && exact && isLaterStatement(this.scripts.sourceOf(first.file), first, exact) ? exact : first;
    if (!own || !this.scripts.isOwn(own)) return lineOf(this.scripts, [statement, ...callers]);
    const { library } = await lineOf(this.scripts, callers);
    return { source: own, library };
  }

  /** The stacks without the constructors that no one has written, and without the traps of a Proxy that a statement runs into. */
  private async withoutImplicit(stacks: readonly Location[][]): Promise<Location[][]> {
    const written: Location[][] = [];
    for (const stack of stacks) {
      const locations: Location[] = [];
      for (const location of stack) if (!(await this.sourceLine.isImplicitConstructor(location))) locations.push(location);
      written.push(await this.sourceLine.withoutTraps(locations));
    }
    return written;
  }

  /**
   * Whether the traces have the calls that stored the retained object itself. Where a function inside it was made says less. Of a
   * function they count if the author's own call is where the function was made, or is known to add to the retainer.
   */
  private async isStored(leak: Unplaced, { keeping, adding }: Statements, traces: LeakTraces | undefined): Promise<boolean> {
    const [stack, isFunction] = [this.stacks.whereStored(leak, traces)[0], this.snapshot.type(leak.retained) === 'closure'];
    if (stack === undefined || !isFunction) return stack !== undefined;
    const own = await this.innermostOwn(locationsOn(this.scripts, stack));
    if (!own) return false;
    return adding.some((statement) => isIn(own, statement)) || (await this.sourceLine.isInSameFunction(own, keeping[0]));
  }

  private async innermostOwn(stack: readonly Location[]): Promise<Location | undefined> {
    for (const location of stack) {
      const place = await this.scripts.place(location);
      if (place && this.scripts.isOwn(place)) return location;
    }
    return undefined;
  }
}

/** Whether a call begins a line of the author's own below another one, as `observer.observe(…)` does, and `}).observe(…)` does not. */
function isLaterStatement(text: string | undefined, { file, line }: Place, call: Place): boolean {
  if (call.file !== file || call.line <= line) return false;
  return /^\s*[\w$]+(?:\.[\w$]+)*\(/.test(text?.split(/\r?\n/, call.line)[call.line - 1] ?? '');
}

function isIn({ scriptId, line, column }: Location, statement: Statement): boolean {
  if (scriptId !== statement.scriptId) return false;
  const isAfterStart = line > statement.line || (line === statement.line && column >= statement.column);
  return isAfterStart && (line < statement.endLine || (line === statement.endLine && column < statement.endColumn));
}

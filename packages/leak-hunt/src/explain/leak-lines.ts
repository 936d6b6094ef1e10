import type { Growth } from '../detect/types';
import { type Location, positionKey, type Snapshot } from '../heap/snapshot';
import type { PathNode } from '../heap/types';
import { isSearchable } from '../record/container-size';
import type { Cdp, Resources } from '../record/types';
import { whereWaiting } from '../record/where-waiting';
import { type Traces, traceWrites, type Write } from '../record/write-tracer';
import { plainName } from '../detect/growth';
import { listenerParts } from './path-nodes';
import type { OpenResource } from './resources';
import type { Scripts } from './scripts';
import type { SourceLine } from './source-line';
import { firstOwn, lineOf, locationsOn, noLine } from './stack-lines';
import { waitingOf } from './waiting';
import type { Line, Place, Statement, Statements } from './types';

/** A leak whose line is wanted. */
export interface Unplaced {
  /** The retainer path of one of its objects; empty if it is no object of the heap. */
  path: readonly PathNode[];
  /** The ends of the suspect reference. */
  retainer: number;
  retained: number;
  /** Marks (1) all that the leak retains. */
  within: Uint8Array;
  /** The resources that belong to the leak. */
  resources: readonly OpenResource[];
  /** Its objects of the kind that gives it its name. */
  nodes: readonly number[];
}

/** More functions than these are not traced: the code does not tell which of them it was. */
const mostFunctions = 24;

/**
 * Finds the lines of leaks. The code says which statements may have made a reference. The stacks say which one has: those that
 * the resource tracker has noted in the recorded visits, and those of further visits, in which the calls are traced that store
 * something in the retainer.
 */
export class LeakLines {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly scripts: Scripts,
    private readonly sourceLine: SourceLine,
    private readonly cdp: Cdp,
    private readonly visit: (() => Promise<void>) | undefined,
  ) {}

  /** The line of each leak, in their order. All are traced in the same visits. */
  async find(leaks: readonly Unplaced[]): Promise<Line[]> {
    const known: { leak: Unplaced; statements: Statements }[] = [];
    for (const leak of leaks) {
      const statements = leak.path.length > 0 ? await this.sourceLine.statementsFor(leak.path, leak.retained) : { keeping: [], adding: [] };
      known.push({ leak, statements });
    }
    const traces = await this.trace(known);
    const lines: Line[] = [];
    for (const { leak, statements } of known) lines.push(await this.lineOf(leak, statements, traces));
    return lines;
  }

  private async trace(known: readonly { leak: Unplaced; statements: Statements }[]): Promise<(Traces & { functions: Location[] }) | undefined> {
    if (!this.visit) return undefined;
    const objects = new Set<number>();
    const tags = new Set<string>();
    const functions = new Map<string, Location>();
    const changes = known.flatMap(({ leak }) => this.changeOf(leak) ?? []);
    for (const { leak, statements } of known) {
      const tag = this.changeOf(leak) === undefined ? this.tagOf(leak) : undefined;
      if (tag !== undefined) tags.add(tag);
      else if (leak.path.length > 0 && this.snapshot.type(leak.retainer) !== 'synthetic') objects.add(this.snapshot.id(leak.retainer));
      if (statements.adding.length > mostFunctions) continue;
      for (const { body } of statements.adding) if (body) functions.set(positionKey(body), body);
    }
    if (objects.size + tags.size + functions.size + changes.length === 0) return undefined;
    // V8 does not answer for an object by its id in every heap.
    const wanted = { objects: isSearchable(this.snapshot) ? [...objects] : [], tags: [...tags], functions: [...functions.values()], changes };
    return { ...(await traceWrites(this.cdp, this.visit, wanted)), functions: wanted.functions };
  }

  private async lineOf(leak: Unplaced, { keeping, adding }: Statements, traces: (Traces & { functions: Location[] }) | undefined): Promise<Line> {
    const stacks = await this.withoutImplicit(this.stacksFor(leak, traces));
    const [stack] = stacks;
    if (stack) {
      const passing = this.isNativeFunction(leak.retained) ? undefined : keeping.find((statement) => stacks.some((other) => other.some((location) => isIn(location, statement))));
      if (passing) {
        const callers = stacks.find((other) => other.some((location) => isIn(location, passing))) ?? stack;
        return this.lineAt(passing, callers, callers.find((location) => isIn(location, passing)));
      }
      // Another listener of the same function is not the one that keeps it. A listener or an observer on the path itself is.
      const isExact = this.isRegistrationOnPath(leak) || (await this.isStored(leak, { keeping, adding }, traces));
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
  private async lineOfAddition(adding: readonly Statement[], traces: (Traces & { functions: Location[] }) | undefined): Promise<Line> {
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

  /** The stacks that made the reference, from the tracker or from the traces. */
  private stacksFor(leak: Unplaced, traces: Traces | undefined): Location[][] {
    const registered = this.registrationOf(leak);
    if (registered) return registered.growth.stacks.map((stack) => locationsOn(this.scripts, stack));
    const change = this.changeOf(leak);
    if (change !== undefined) return (traces?.changes.get(change) ?? []).map((stack) => locationsOn(this.scripts, stack));
    const tag = this.tagOf(leak);
    const texts = tag === undefined ? this.matching(leak, traces?.writes.get(this.snapshot.id(leak.retainer)) ?? []) : (traces?.insertions.get(tag) ?? []);
    return [...new Set(texts)].map((stack) => locationsOn(this.scripts, stack));
  }

  /**
   * The listener or observer on the path. A listener on an object of the leak itself keeps nothing. A timer that another one has
   * started has the stack of the first, so the stacks of timers do not say which statement it was. What made a canvas's context
   * is not what keeps it.
   */
  private registrationOf({ path, within, resources }: Unplaced): OpenResource | undefined {
    return resources.find(({ node, target, growth }) => {
      const isOnPath = node !== undefined && path.some((step) => step.node === node);
      const isExact = growth.stacks.length > 0 && !/^(timer|frame|media)$/.test(growth.kind);
      return isOnPath && isExact && (target === undefined || within[target] !== 1);
    });
  }

  /** Whether the browser keeps the leak by a listener or an observer on its path whose registration the tracker has noted. */
  private isRegistrationOnPath(leak: Unplaced): boolean {
    const { path } = leak;
    const { node: registered, growth } = this.registrationOf(leak) ?? {};
    const above = registered === undefined ? undefined : path[path.findIndex(({ node }) => node === registered) - 1];
    if (above === undefined || this.snapshot.type(above.node) !== 'native') return false;
    return growth?.kind === 'observer' || listenerParts.test(this.snapshot.name(above.node));
  }

  /**
   * Whether the traces have the calls that stored the retained object itself. Where a function inside it was made says less. Of a
   * function they count if the author's own call is where the function was made, or is known to add to the retainer.
   */
  private async isStored(leak: Unplaced, { keeping, adding }: Statements, traces: Traces | undefined): Promise<boolean> {
    const { retained, retainer } = leak;
    const type = this.snapshot.type(retained);
    if (!/^(object|native|closure)$/.test(type) || this.snapshot.name(retained).startsWith('system / ')) return false;
    if (this.registrationOf(leak) || this.changeOf(leak) !== undefined || this.tagOf(leak) !== undefined) return false;
    const same = this.sameWrites(leak, traces?.writes.get(this.snapshot.id(retainer)) ?? []);
    if (same.length === 0 || type !== 'closure') return same.length > 0;
    const own = await this.innermostOwn(locationsOn(this.scripts, same[0]?.stack ?? ''));
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

  /** What only the traces tell who adds to it: `attribute of <body>`, `localStorage`. Undefined for other leaks. */
  private changeOf({ path, resources }: Unplaced): string | undefined {
    const [resource] = path.length === 0 ? resources : [];
    if (!resource || resource.place) return undefined;
    const { what, kind } = resource.growth;
    return kind === 'storage' ? /^\w+Storage/.exec(what)?.[0] : /^.* of <[^>]+>$/.exec(what)?.[0];
  }

  /** The tag of an element that is in the document; `*` if each visit has a new tag; undefined if the leak is something else. */
  private tagOf({ path, retainer, retained, resources, nodes }: Unplaced): string | undefined {
    const isElementNode = (node: number) => this.snapshot.type(node) === 'native' && /^<[\w-]+/.test(this.snapshot.name(node));
    // An element that is only held by an array or a variable was not inserted there.
    if (path.length > 0 && isElementNode(retained) && this.snapshot.type(retainer) !== 'native') return undefined;
    const tags = new Set(path.length > 0 && isElementNode(retained) ? nodes.filter(isElementNode).map((node) => plainName(this.snapshot.name(node))) : []);
    if (tags.size > 1 && tags.size === nodes.length) return '*';
    const element = path.length > 0 ? this.snapshot.name(retained) : resources.find(({ growth }) => isElement(growth))?.growth.what;
    return element === undefined ? undefined : /^<([\w-]+)/.exec(element)?.[1];
  }

  /** The stacks of the calls that stored what the leak retains; if none is known to, of all that stored something there. */
  private matching(leak: Unplaced, writes: readonly Write[]): string[] {
    const same = this.sameWrites(leak, writes);
    const isOfMany = /^(Window|HTMLDocument)\b/.test(this.snapshot.name(leak.retainer));
    const wanted = same.length > 0 || isOfMany ? same : writes;
    return wanted.map(({ stack }) => stack);
  }

  /** The calls that stored what the leak retains: the same function, or an object of the same class. */
  private sameWrites({ retained }: Unplaced, writes: readonly Write[]): Write[] {
    const name = plainName(this.snapshot.name(retained));
    const type = this.snapshot.type(retained);
    const closure = type === 'closure' ? this.written(retained) : undefined;
    const isSame = ({ written, name: other, type: kind }: Write) => {
      if (type === 'closure') return closure !== undefined && written !== undefined && positionKey(written) === positionKey(closure);
      if (type === 'native') return name === other;
      return type === 'object' ? name === other || other === '' : type.includes(kind);
    };
    return writes.filter(isSame);
  }

  /** Where a function begins; of a bound function, its target. */
  private written(closure: number): Location | undefined {
    const target = this.snapshot.child(closure, 'internal', 'bound_function');
    return this.snapshot.location(target ?? closure);
  }
}

function isElement({ kind }: Growth<Resources>): boolean {
  return kind === 'dom';
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

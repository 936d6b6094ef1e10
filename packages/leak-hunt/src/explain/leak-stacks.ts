/** Finds the stacks that made a leak's reference: those of the recorded visits, and those of further visits in which calls are traced. */
import { plainName } from '../detect/growth';
import type { Growth } from '../detect/types';
import { type Location, positionKey, type Snapshot } from '../heap/snapshot';
import type { PathNode } from '../heap/types';
import { isSearchable } from '../record/container-size';
import type { Cdp, Resources } from '../record/types';
import { type Traces, traceWrites, type Write } from '../record/write-tracer';
import { listenerParts } from './path-nodes';
import type { OpenResource } from './resources';
import type { Scripts } from './scripts';
import { locationsOn } from './stack-lines';
import type { Statements } from './types';

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
  /** Whether it is a container that is made longer only when it is full. */
  isAhead?: boolean;
}

/** What further visits have done, and the functions whose calls were traced, in the order of `calls`. */
export type LeakTraces = Traces & { functions: readonly Location[] };

/** More functions than these are not traced: the code does not tell which of them it was. */
const mostFunctions = 24;

/** The stacks of leaks. Where the resource tracker has noted them, no further visit is needed; else calls are traced. */
export class LeakStacks {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly scripts: Scripts,
  ) {}

  /** Traces the calls of all leaks in the same visits. Undefined if nothing of them can be traced. */
  async trace(cdp: Cdp, visit: () => Promise<void>, known: readonly { leak: Unplaced; statements: Statements }[]): Promise<LeakTraces | undefined> {
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
    return { ...(await traceWrites(cdp, visit, wanted)), functions: wanted.functions };
  }

  /** The stacks that made the reference, from the tracker or from the traces. */
  of(leak: Unplaced, traces: Traces | undefined): Location[][] {
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
  isRegistrationOnPath(leak: Unplaced): boolean {
    const { path } = leak;
    const { node: registered, growth } = this.registrationOf(leak) ?? {};
    const above = registered === undefined ? undefined : path[path.findIndex(({ node }) => node === registered) - 1];
    if (above === undefined || this.snapshot.type(above.node) !== 'native') return false;
    return growth?.kind === 'observer' || listenerParts.test(this.snapshot.name(above.node));
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

  /** The stacks of the calls that stored the retained object itself, in the retainer. None if the browser keeps it, or an element its child. */
  whereStored(leak: Unplaced, traces: Traces | undefined): string[] {
    const { retained, retainer } = leak;
    if (!/^(object|native|closure)$/.test(this.snapshot.type(retained)) || this.snapshot.name(retained).startsWith('system / ')) return [];
    if (this.registrationOf(leak) || this.changeOf(leak) !== undefined || this.tagOf(leak) !== undefined) return [];
    return this.sameWrites(leak, traces?.writes.get(this.snapshot.id(retainer)) ?? []).map(({ stack }) => stack);
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

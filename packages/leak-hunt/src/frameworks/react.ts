import type { Scopes } from '../heap/scopes';
import { at, type Snapshot } from '../heap/snapshot';

/** How many wrappers of a component's function are removed: memo, forwardRef and one more. */
const maxWrappers = 3;

/**
 * The fields that every fibre has, from React 16.6 to 19, in development and in production (`FiberNode` in
 * react-reconciler's ReactFiber). A minifier renames the class, but not its fields.
 */
const fibreFields = [
  'elementType', 'type', 'stateNode', 'return', 'child', 'sibling', 'pendingProps', 'memoizedProps', 'updateQueue', 'memoizedState', 'alternate',
];
/** The fields of a fibre for its hooks, effects, props and neighbours in the tree. */
const innerFields =
  /^(alternate|child|sibling|return|stateNode|memoizedState|memoizedProps|pendingProps|updateQueue|dependencies|firstContext|lastEffect|next|queue|baseQueue|baseState|pending|deps|inst|events|stores)$/;
const hooks =
  /^use(State|Effect|LayoutEffect|InsertionEffect|EffectEvent|Callback|Memo|Ref|Reducer|Transition|DeferredValue|ImperativeHandle|SyncExternalStore|Optimistic|ActionState)$/;

/** Whether a name is that of React's own hook. Such a hook retains a function only while the component is mounted. */
export function isReactHook(name: string): boolean {
  return hooks.test(name);
}

/** Whether an edge is a field with which React connects fibres, hooks and effects. Users of React do not know its name. */
export function isReactField(snapshot: Snapshot, edge: number | undefined): boolean {
  return edge !== undefined && snapshot.edgeType(edge) === 'property' && innerFields.test(snapshot.edgeName(edge));
}

/**
 * Whether a script is one that React evaluates to show stacks of the server in the page (`createFakeFunction` in
 * react-server-dom-*, only in development). It contains no code of the page.
 * @param url the script's address; React 19.0 uses `rsc:`, later versions `about:`
 */
export function isServerStackOfReact(url: string): boolean {
  return /^(rsc|about):\/\/React\//.test(url);
}

/** Whether a built file contains React's renderer for the DOM, which has its name for devtools. */
export function containsReactDom(text: string): boolean {
  return /\brendererPackageName:\s*["']react-dom["']/.test(text);
}

interface ReactObjects {
  fibres: ReadonlySet<number>;
  /** Fibres, roots, and the promises of server components. */
  all: ReadonlySet<number>;
}

const known = new WeakMap<Snapshot, ReactObjects>();

/** Whether a node is a fibre: React's object for one component, element or text on the page. */
export function isFibre(snapshot: Snapshot, node: number): boolean {
  return objectsOf(snapshot).fibres.has(node);
}

/** Whether a node is an instance of one of React's own classes. It works for minified names, too. */
export function isReactObject(snapshot: Snapshot, node: number): boolean {
  return objectsOf(snapshot).all.has(node);
}

function objectsOf(snapshot: Snapshot): ReactObjects {
  let objects = known.get(snapshot);
  if (!objects) {
    const fibres = new Set(objectsWith(snapshot, fibreFields));
    const roots = objectsWith(snapshot, ['containerInfo', 'current']).filter((node) => fibres.has(snapshot.child(node, 'property', 'current') ?? -1));
    const promises = objectsWith(snapshot, ['reason', 'status', 'value']).filter((node) => isPromiseLike(snapshot, node));
    objects = { fibres, all: new Set([...fibres, ...roots, ...promises]) };
    known.set(snapshot, objects);
  }
  return objects;
}

/** The objects that have all these properties. The rarest property comes first. */
function objectsWith(snapshot: Snapshot, [rarest = '', ...others]: readonly string[]): number[] {
  return snapshot.nodesWithProperty(rarest).filter((node) => {
    if (snapshot.type(node) !== 'object') return false;
    const names = new Set<string>();
    for (let edge = at(snapshot.firstEdge, node); edge < at(snapshot.firstEdge, node + 1); edge++) {
      if (snapshot.edgeType(edge) === 'property') names.add(snapshot.edgeName(edge));
    }
    return others.every((name) => names.has(name));
  });
}

/** Whether an object's prototype has a `then` of its own and inherits from Promise's (`ReactPromise` in react-server-dom-*). */
function isPromiseLike(snapshot: Snapshot, node: number): boolean {
  const prototype = snapshot.child(node, 'property', '__proto__');
  const parent = prototype === undefined ? undefined : snapshot.child(prototype, 'property', '__proto__');
  if (prototype === undefined || parent === undefined) return false;
  const constructor = snapshot.child(parent, 'property', 'constructor');
  const isOfPromise = constructor !== undefined && snapshot.name(constructor) === 'Promise';
  return isOfPromise && snapshot.child(prototype, 'property', 'then') !== undefined;
}

/**
 * Names React's components on the heap, by their fibres. A fibre's `type` is the component's function, a wrapper around it
 * (memo, forwardRef), or the name of an element. React does not clear `type` when it detaches an unmounted fibre
 * (`detachFiberAfterEffects` in react-reconciler).
 */
export class Components {
  private readonly found = new Map<number, string | null>();
  private bodies: { scope: number; name: string }[] | undefined;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly scopes: Scopes | undefined,
  ) {}

  /** Whether a node is a fibre. */
  isFibre(node: number): boolean {
    return isFibre(this.snapshot, node);
  }

  /** The name of a fibre's component. For an element's fibre, the name of the component that contains the element. */
  nameOf(fibre: number): string | undefined {
    const seen = new Set<number>();
    for (let above: number | undefined = fibre; above !== undefined && !seen.has(above); above = this.property(above, 'return')) {
      seen.add(above);
      const type = this.property(above, 'type');
      const name = type === undefined ? undefined : this.typeName(type);
      if (name) return name;
    }
    return undefined;
  }

  /** The name of the component whose body contains a function. Undefined if no fibre of that component is on the heap. */
  around(closure: number): string | undefined {
    const known = this.found.get(closure);
    if (known !== undefined) return known ?? undefined;
    const { scopes } = this;
    const scope = scopes?.ofClosure(closure);
    const inside =
      scopes && scope !== undefined
        ? this.componentBodies().filter((body) => body.scope !== scope && scopes.isWithin(scope, body.scope))
        : [];
    const innermost = inside.sort((a, b) => b.scope - a.scope)[0];
    this.found.set(closure, innermost?.name ?? null);
    return innermost?.name;
  }

  private typeName(type: number): string | undefined {
    const body = this.functionOf(type);
    return this.text(this.property(type, 'displayName')) ?? (body === undefined ? undefined : this.snapshot.name(body));
  }

  /** The component's function, without the wrappers of memo and forwardRef. */
  private functionOf(type: number): number | undefined {
    let inner: number | undefined = type;
    for (let i = 0; i < maxWrappers && inner !== undefined && this.snapshot.type(inner) === 'object'; i++) {
      inner = this.property(inner, 'render') ?? this.property(inner, 'type');
    }
    return inner !== undefined && this.snapshot.type(inner) === 'closure' ? inner : undefined;
  }

  private componentBodies(): { scope: number; name: string }[] {
    if (this.bodies) return this.bodies;
    const names = new Map<number, string>();
    for (const fibre of objectsOf(this.snapshot).fibres) {
      const type = this.property(fibre, 'type');
      const body = type === undefined ? undefined : this.functionOf(type);
      const scope = body === undefined ? undefined : this.scopes?.ofClosure(body);
      const name = type === undefined ? undefined : this.typeName(type);
      if (scope !== undefined && name) names.set(scope, name);
    }
    this.bodies = [...names].map(([scope, name]) => ({ scope, name }));
    return this.bodies;
  }

  private text(node: number | undefined): string | undefined {
    return node !== undefined && this.snapshot.type(node) === 'string' ? this.snapshot.name(node) : undefined;
  }

  private property(node: number, name: string): number | undefined {
    return this.snapshot.child(node, 'property', name);
  }
}

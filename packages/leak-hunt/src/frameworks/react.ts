import type { Scopes } from '../heap/scopes';
import type { Snapshot } from '../heap/snapshot';

/** memo around forwardRef, and one to spare. */
const maxWrappers = 3;

/**
 * React's components on the heap. A fibre is the object that has an `elementType`, whatever a minifier called its class;
 * its `type` is the component's function, a wrapper around it (memo, forwardRef), or the name of an element. React leaves
 * both in place when it takes an unmounted fibre apart (detachFiberAfterEffects in react-reconciler).
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
    if (this.snapshot.type(node) !== 'object') return false;
    return this.property(node, 'elementType') !== undefined && this.property(node, 'type') !== undefined;
  }

  /** The name of the component that a fibre stands for, or, for an element, of the one it stands in. */
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

  /** The component in whose body a function was written; undefined unless a fibre of that component is on the heap. */
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

  /** The component's function itself, out of what memo and forwardRef wrap around it. */
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
    for (const fibre of this.snapshot.nodesWithProperty('elementType')) {
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

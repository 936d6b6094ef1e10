import type { Value } from './values';

/** How a variable was declared. */
export type DeclarationKind = 'let' | 'const' | 'class' | 'var' | 'function' | 'parameter';

export interface Binding {
  value: Value;
  /** False between the start of the scope and the declaration: the temporal dead zone. */
  isSet: boolean;
  kind: DeclarationKind;
}

/**
 * The variables of one scope. Those that an inner function mentions are *captured*: they live on the heap, in a scope
 * object with a number of its own, and every function born in the scope holds all of them. The others live in the frame.
 */
export class Environment {
  readonly bindings = new Map<string, Binding>();
  /** Counts changes to captured variables. */
  version = 0;

  constructor(
    readonly parent: Environment | null,
    /** Whose scope it is, in words: "global", "greet", "block". */
    readonly label: string,
    readonly captured: ReadonlySet<string>,
    /** The number of the scope object; 0 where nothing is captured, or where the scope is global. */
    readonly id: number,
  ) {}

  /** The environment that holds the variable, from this one outwards. */
  find(name: string): Environment | null {
    if (this.bindings.has(name)) return this;
    return this.parent?.find(name) ?? null;
  }

  /** The nearest scope object, from this environment outwards: what a function born here holds. */
  get context(): Environment | null {
    return this.id > 0 ? this : (this.parent?.context ?? null);
  }

  declare(name: string, kind: DeclarationKind): void {
    const isSet = kind === 'var' || kind === 'function' || kind === 'parameter';
    this.bindings.set(name, { value: undefined, isSet, kind });
  }

  set(name: string, value: Value): void {
    const binding = this.bindings.get(name);
    if (!binding) throw new ReferenceError(`${name} was never declared here`);
    binding.value = value;
    binding.isSet = true;
    this.version++;
  }
}

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
 * The variables of one scope. A variable that an inner function uses is *captured*: it is on the heap, in a scope object
 * with its own number. Every function created in the scope keeps all captured variables alive. The other variables are in
 * the stack frame.
 */
export class Environment {
  readonly bindings = new Map<string, Binding>();

  constructor(
    readonly parent: Environment | null,
    /** The name of the scope for the reader: "global", "greet", "block". */
    readonly label: string,
    readonly captured: ReadonlySet<string>,
    /** The number of the scope object; 0 if nothing is captured or the scope is global. */
    readonly id: number,
  ) {}

  /** The innermost environment with the variable, searched from this one outwards. */
  find(name: string): Environment | null {
    if (this.bindings.has(name)) return this;
    return this.parent?.find(name) ?? null;
  }

  /** The nearest scope object, searched from this environment outwards. A function created here references it. */
  get context(): Environment | null {
    return this.id > 0 ? this : (this.parent?.context ?? null);
  }

  declare(name: string, kind: DeclarationKind): void {
    const isSet = kind === 'var' || kind === 'function' || kind === 'parameter';
    this.bindings.set(name, { value: undefined, isSet, kind });
  }

  set(name: string, value: Value): void {
    const binding = this.bindings.get(name);
    if (!binding) throw new ReferenceError(`${name} is not declared in this scope`);
    binding.value = value;
    binding.isSet = true;
  }
}

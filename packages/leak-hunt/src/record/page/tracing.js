// @ts-check
/*
 * What the tracers share: it reads stacks, and replaces built-in functions for some time. A tracer runs right after it, in the same
 * function. Plain JavaScript, injected as it is.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- the tracer that runs after it uses it
const leakHuntTracing = (() => {
  // The page may have replaced these later than the tracer, or may replace them in a visit.
  const { Error, Reflect, Object: NativeObject, String: NativeString } = globalThis;
  /** @type {(() => void)[]} */ const undo = [];

  function currentStack() {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 40;
    const stack = NativeString(new Error().stack);
    Error.stackTraceLimit = limit;
    return stack;
  }

  /**
   * Replaces a method, a setter or a getter until `restore`.
   * @param {any} owner @param {string} name @param {'value' | 'get' | 'set'} part
   * @param {(original: any) => (this: any, ...args: any[]) => any} make
   * @returns {Function | undefined} the replacement; undefined if there is nothing to replace
   */
  function replace(owner, name, part, make) {
    const before = owner && NativeObject.getOwnPropertyDescriptor(owner, name);
    const original = before?.[part];
    if (!before?.configurable || typeof original !== 'function') return undefined;
    const replacement = make(original);
    NativeObject.defineProperty(replacement, 'name', { value: original.name });
    NativeObject.defineProperty(replacement, 'length', { value: original.length });
    replacement.toString = () => Reflect.apply(Function.prototype.toString, original, []);
    NativeObject.defineProperty(owner, name, { ...before, [part]: replacement });
    undo.push(() => NativeObject.defineProperty(owner, name, before));
    return replacement;
  }

  /** Undoes all replacements, the last one first. */
  function restore() {
    for (const back of undo.reverse()) back();
  }

  return { currentStack, replace, restore };
})()

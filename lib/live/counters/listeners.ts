import type { Replacements } from './replacements';

type Options = boolean | AddEventListenerOptions | undefined;
type Listen = (this: EventTarget | undefined, type: string, callback: object | null, options?: Options) => void;

/** The listeners of one target: for each callback, its event types and phases. Callbacks are held weakly. */
class TargetListeners {
  readonly keys = new WeakMap<object, Set<string>>();
  count = 0;
}

/**
 * Counts listeners that were added to anything but an element and not removed. The listeners of an element, or of
 * another collected target, are collected with it. A `once` listener removes itself.
 */
export function countListeners(replacements: Replacements): () => number {
  let total = 0;
  const listenersOf = new WeakMap<EventTarget, TargetListeners>();
  const collected = new FinalizationRegistry<TargetListeners>(({ count }) => {
    total -= count;
  });

  function add(target: EventTarget, callback: object, key: string): void {
    const listeners = listenersOf.get(target) ?? new TargetListeners();
    if (!listenersOf.has(target)) collected.register(target, listeners);
    listenersOf.set(target, listeners);
    const keys = listeners.keys.get(callback) ?? new Set();
    if (keys.has(key)) return;
    listeners.keys.set(callback, keys.add(key));
    listeners.count += 1;
    total += 1;
  }

  function remove(target: EventTarget | undefined, callback: object | undefined, key: string): void {
    const listeners = target && listenersOf.get(target);
    if (!callback || !listeners?.keys.get(callback)?.delete(key)) return;
    listeners.count -= 1;
    total -= 1;
  }

  replacements.put<Listen>(EventTarget.prototype, 'addEventListener', (original) =>
    function addEventListener(type, callback, options) {
      const target = this ?? window;
      const { once, signal } = typeof options === 'object' ? options : {};
      if (callback && !once && !signal?.aborted && !(target instanceof Element)) {
        add(target, callback, keyOf(type, options));
        const [to, what] = [new WeakRef(target), new WeakRef(callback)];
        const end = () => remove(to.deref(), what.deref(), keyOf(type, options));
        if (signal) original.call(signal, 'abort', end, { once: true });
      }
      original.call(target, type, callback, options);
    });
  replacements.put<Listen>(EventTarget.prototype, 'removeEventListener', (original) =>
    function removeEventListener(type, callback, options) {
      const target = this ?? window;
      remove(target, callback ?? undefined, keyOf(type, options));
      original.call(target, type, callback, options);
    });
  return () => total;
}

function keyOf(type: string, options: Options): string {
  return `${type} ${Boolean(typeof options === 'object' ? options.capture : options)}`;
}

import type { Replacements } from './replacements';

type Options = boolean | AddEventListenerOptions | undefined;
type Listen = (this: EventTarget | undefined, type: string, callback: object | null, options?: Options) => void;

/** The listeners of one target: by callback, the types and phases that it listens to. All of it is held weakly. */
class Books {
  readonly keys = new WeakMap<object, Set<string>>();
  count = 0;
}

/**
 * Counts what was added with `addEventListener` to anything but an element, and not removed. The listeners of an element,
 * or of any other target that is collected, go with it; one that is asked for once goes by itself.
 */
export function countListeners(replacements: Replacements): () => number {
  let total = 0;
  const booksOf = new WeakMap<EventTarget, Books>();
  const collected = new FinalizationRegistry<Books>(({ count }) => {
    total -= count;
  });

  function note(target: EventTarget, callback: object, key: string): void {
    const books = booksOf.get(target) ?? new Books();
    if (!booksOf.has(target)) collected.register(target, books);
    booksOf.set(target, books);
    const keys = books.keys.get(callback) ?? new Set();
    if (keys.has(key)) return;
    books.keys.set(callback, keys.add(key));
    books.count += 1;
    total += 1;
  }

  function forget(target: EventTarget | undefined, callback: object | undefined, key: string): void {
    const books = target && booksOf.get(target);
    if (!callback || !books?.keys.get(callback)?.delete(key)) return;
    books.count -= 1;
    total -= 1;
  }

  replacements.put<Listen>(EventTarget.prototype, 'addEventListener', (original) =>
    function addEventListener(type, callback, options) {
      const target = this ?? window;
      const { once, signal } = typeof options === 'object' ? options : {};
      if (callback && !once && !signal?.aborted && !(target instanceof Element)) {
        note(target, callback, keyOf(type, options));
        const [to, what] = [new WeakRef(target), new WeakRef(callback)];
        const end = () => forget(to.deref(), what.deref(), keyOf(type, options));
        if (signal) original.call(signal, 'abort', end, { once: true });
      }
      original.call(target, type, callback, options);
    });
  replacements.put<Listen>(EventTarget.prototype, 'removeEventListener', (original) =>
    function removeEventListener(type, callback, options) {
      const target = this ?? window;
      forget(target, callback ?? undefined, keyOf(type, options));
      original.call(target, type, callback, options);
    });
  return () => total;
}

function keyOf(type: string, options: Options): string {
  return `${type} ${Boolean(typeof options === 'object' ? options.capture : options)}`;
}

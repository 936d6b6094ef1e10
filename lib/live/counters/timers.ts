import type { Replacements } from './replacements';

type Set_ = (callback: unknown, ...rest: unknown[]) => number;
type Unset = (id?: number) => void;

const pairs = [
  ['setInterval', 'clearInterval'],
  ['setTimeout', 'clearTimeout'],
  ['requestAnimationFrame', 'cancelAnimationFrame'],
  ['requestIdleCallback', 'cancelIdleCallback'],
] as const;

/** Counts pending intervals, timeouts, animation frames and idle callbacks. */
export function countTimers(replacements: Replacements): () => number {
  const open = new Set<string>();
  for (const [set, unset] of pairs) {
    const key = (id: number) => `${unset} ${id}`;
    replacements.put<Set_>(globalThis, set, (original) => (callback, ...rest) => {
      if (typeof callback !== 'function') return original(callback, ...rest);
      const run = (...args: unknown[]) => {
        if (set !== 'setInterval') open.delete(key(id));
        (callback as (...args: unknown[]) => void)(...args);
      };
      const id = original(run, ...rest);
      open.add(key(id));
      return id;
    });
    replacements.put<Unset>(globalThis, unset, (original) => (id) => {
      open.delete(key(id ?? 0));
      original(id);
    });
  }
  return () => open.size;
}

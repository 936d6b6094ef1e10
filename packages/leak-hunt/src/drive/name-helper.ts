/**
 * Defines the helper `__name` in the page. The loader of TypeScript scenarios (tsx, by esbuild's `keepNames`) inserts calls
 * of it for each named function, also in functions that the scenario runs in the page.
 */
export const nameHelper = "Object.defineProperty(globalThis, '__name', { value: (named) => named, writable: true, configurable: true })";

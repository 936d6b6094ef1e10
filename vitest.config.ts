import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const hunter = here('packages/leak-hunt/src/');

/** As in tsconfig.json. */
const alias = [
  { find: '@', replacement: here('.') },
  { find: /^leak-hunt$/, replacement: `${hunter}entries/index.ts` },
  { find: /^leak-hunt\/(playwright|vitest)$/, replacement: `${hunter}$1/index.ts` },
  { find: /^leak-hunt\/(.*)$/, replacement: `${hunter}entries/$1.ts` },
];

export default defineConfig({
  resolve: { alias },
  test: { include: ['{app,components,lib,packages/*/src,workers}/**/*.test.{ts,tsx}'] },
});

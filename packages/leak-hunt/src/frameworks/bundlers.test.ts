import { expect, test } from 'vitest';
import { isBundlersRuntime, isBundlersSource, isChunk, withoutBundlersPrefix, withoutModules } from './bundlers';

test.each([
  'webpack://shop/webpack/bootstrap',
  'webpack://_N_E/webpack/runtime/define property getters',
  'webpack:///webpack/bootstrap 3f1c9d',
  'webpack://shop/external "React"',
  'turbopack:///[turbopack]/browser/runtime/base/runtime-base.ts',
  'turbopack:///[next]/internal/font/google.js',
])('%s belongs to the bundler', (source) => {
  expect(isBundlersSource(source)).toBe(true);
});

test.each([
  'webpack://shop/./webpack/runtime/cache.ts',
  'webpack://shop/./src/webpack/board.js',
  'webpack:///webpack/board.js',
  'webpack/board.js',
  'turbopack:///[project]/turbopack/board.ts',
  'turbopack:///[project]/app/[id]/(rsc)/page.tsx',
  '[id]/page.tsx',
  'webpack-internal:///(rsc)/./app/(rsc)/page.tsx',
])('%s belongs to the author', (source) => {
  expect(isBundlersSource(source)).toBe(false);
});

test.each([
  ['turbopack:///[project]/app/(rsc)/page.tsx', 'app/(rsc)/page.tsx'],
  ['webpack://shop/./src/webpack/board.js', './src/webpack/board.js'],
  ['webpack-internal:///(app-pages-browser)/./src/board.js', './src/board.js'],
  ['webpack/board.js', 'webpack/board.js'],
])('the path of %s in the project is %s', (source, file) => {
  expect(withoutBundlersPrefix(source)).toBe(file);
});

// The beginnings of files that Next 16.4 built with Turbopack and Next 15 with webpack.
const chunks = {
  turbopack: '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push([typeof document === "object" ? document.currentScript : undefined,\n146480, ((',
  webpack: '"use strict";(self.webpackChunk_N_E=self.webpackChunk_N_E||[]).push([[974],{3792:(e,t,n)=>{',
};
const runtimes = {
  turbopack: '(() => {\nvar chunksToRegister = globalThis["TURBOPACK"];\nif (chunksToRegister === undefined) {\n    chunksToRegister = [];\n} else if (!Array.isArray(chunksToRegister)) {\n    return;',
  'turbopack’s entry': '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push([\n    typeof document === "object" ? document.currentScript : undefined,\n    {"otherChunks":["static/chunks/1em9prsuiv_69.js"],"runtimeModuleIds":[673848]}\n]);',
  webpack: '(()=>{"use strict";var e={},t={};function r(o){var n=t[o];if(void 0!==n)return n.exports;var a=t[o]={exports:{}},i=!0;try{e[o]',
};

test.each(Object.entries(chunks))('a chunk of %s is recognised by its first statement, and is not a runtime', (_, text) => {
  expect(isChunk(text)).toBe(true);
  expect(isBundlersRuntime(text)).toBe(false);
});

test.each(Object.entries(runtimes))('the runtime of %s is recognised by its first statement', (_, text) => {
  expect(isBundlersRuntime(text)).toBe(true);
});

test('a file with modules of its own is neither a chunk nor a runtime', () => {
  const bundle = '(()=>{"use strict";var e={42:(e,t,r)=>{r.d(t,{x:()=>n})}},t={};function r(o){var n=t[o];if(void 0!==n)return n.exports;';
  const page = 'import { load } from "./webpackChunkLoader.js";\nfunction start() { self.webpackChunks = load(); }';
  expect([bundle, page].map(isBundlersRuntime)).toEqual([false, false]);
  expect([bundle, page].map(isChunk)).toEqual([false, false]);
});

test.each([
  [['push', 'moduleCache', 'exports', 'A', 'points'], ['points']],
  [['c', 'exports', 'default', 'store', 'items'], ['store', 'items']],
  [['c', 'exports', 'registry'], ['c', 'exports', 'registry']],
  [['store', 'items'], ['store', 'items']],
])('finds the own names in %j', (names, own) => {
  expect(withoutModules(names)).toEqual(own);
});

import { expect, test } from 'vitest';
import type { Cdp } from '../record/types';
import { projectPath, Scripts } from './scripts';

/** A built file, and the fields of its map that matter here. */
interface Built {
  url: string;
  text?: string;
  map?: object;
}

/** Whether the first character of a page's only script, which its map gives to the first source, counts as the author's own. */
async function isOwn({ url, text = 'run();', map }: Built): Promise<boolean> {
  const listeners: ((event: object) => void)[] = [];
  const sourceMapURL = map && `data:application/json,${encodeURIComponent(JSON.stringify({ version: 3, names: [], mappings: 'AAAA', ...map }))}`;
  const cdp: Cdp = {
    async send(method) {
      if (method === 'Debugger.enable') for (const listener of listeners) listener({ scriptId: '1', url, sourceMapURL, startLine: 0, startColumn: 0, endLine: 9 });
      return { scriptSource: text };
    },
    on: (_event, listener) => listeners.push(listener as (event: object) => void),
    off: () => listeners.pop(),
  };
  const scripts = await Scripts.of(cdp);
  const place = await scripts.place({ scriptId: 1, line: 0, column: 0 });
  if (!place) throw new Error('The script has no place.');
  return scripts.isOwn(place);
}

const url = 'http://localhost/assets/app.js';

test.each([
  ['a file of the project', { sources: ['../src/board.js'] }],
  ['a folder called webpack', { sources: ['webpack://shop/./webpack/board.js'] }],
  ['a folder called webpack below a source root', { sourceRoot: 'webpack://shop', sources: ['./src/webpack/board.js'] }],
  ['a group of routes called (rsc)', { sources: ['turbopack:///[project]/app/(rsc)/page.tsx'] }],
  ['a route’s parameter at the top', { sources: ['../[slug]/page.tsx'] }],
  ['a map that ignores another source', { sources: ['../src/board.js', '../vendor/watch.js'], ignoreList: [1] }],
])('%s is the author’s', async (_, map) => {
  expect(await isOwn({ url, map })).toBe(true);
});

test.each([
  ['a package', { sources: ['../node_modules/watch/index.js'] }],
  ['a source on the list of those to ignore', { sources: ['../vendor/watch.js'], ignoreList: [0] }],
  ['the same under the list’s first name', { sources: ['../vendor/watch.js'], x_google_ignoreList: [0] }],
  ['the same in a section', { mappings: undefined, sections: [{ offset: { line: 0, column: 0 }, map: { version: 3, names: [], mappings: 'AAAA', sources: ['vendor.js'], ignoreList: [0] } }] }],
  ['webpack’s runtime', { sources: ['webpack://shop/webpack/runtime/chunk loaded'] }],
  ['webpack’s runtime below a source root', { sourceRoot: 'webpack://shop/', sources: ['webpack/bootstrap'] }],
  ['Turbopack’s runtime', { sources: ['turbopack:///[turbopack]/browser/runtime/base/runtime-base.ts'] }],
])('%s is not the author’s', async (_, map) => {
  expect(await isOwn({ url, map })).toBe(false);
});

const chunk = '"use strict";(self.webpackChunk_N_E=self.webpackChunk_N_E||[]).push([[974],{3792:(e,t,n)=>{';

test('without a map, a chunk of a page is the author’s, also at an address that sounds like a framework’s', async () => {
  expect(await isOwn({ url: 'http://localhost/_next/static/chunks/main-map.js', text: `${chunk}draw()}}]);` })).toBe(true);
});

test('without a map, a chunk with React’s renderer or Next’s client is not, whatever its address', async () => {
  expect(await isOwn({ url, text: `${chunk}x={rendererPackageName:"react-dom"}}}]);` })).toBe(false);
  expect(await isOwn({ url, text: `${chunk}self.__next_f=[]}}]);` })).toBe(false);
});

test('without a map, a single file that holds React and the page is the author’s', async () => {
  expect(await isOwn({ url, text: '(()=>{var x={rendererPackageName:"react-dom"};board()})();' })).toBe(true);
});

test('what React evaluates for the stacks of the server is not the author’s', async () => {
  expect(await isOwn({ url: 'about://React/Server/file:///shop/app/page.tsx?0' })).toBe(false);
});

test.each([
  ['http://localhost/app/%28shop%29/%5Bid%5D/page.tsx', 'app/(shop)/[id]/page.tsx'],
  ['http://localhost/app/100%.ts', 'app/100%.ts'],
])('the source %s is the file %s', (source, file) => {
  expect(projectPath(source)).toBe(file);
});

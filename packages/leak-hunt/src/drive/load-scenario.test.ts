import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadScenario } from './load-scenario';

let folder = '';
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), 'scenario-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): string {
  const place = path.join(folder, file);
  writeFileSync(place, text);
  return place;
}

const members = `url: () => 'http://x/', action: async (page) => page, back: async (page) => page, setup: async (page) => page, repeat: () => 2`;

describe('every form of export that memlab loads is loaded whole', () => {
  it.each([
    ['module.exports with arrow functions', 'arrows.cjs', `module.exports = { ${members} };`],
    ['module.exports of which Node guesses only a part', 'half.cjs', `const url = () => 'http://x/'; const back = async (page) => page; module.exports = { url, back, ...{ ${members} } };`],
    ['exports.x', 'exports.cjs', `exports.url = () => 'http://x/'; Object.assign(exports, { ${members} });`],
    ['an object with a prototype', 'prototype.cjs', `module.exports = Object.create({ ${members} });`],
    ['a function with members', 'function.cjs', `module.exports = Object.assign(function walk() {}, { ${members} });`],
    ['what a compiler makes of a default export', 'compiled.cjs', `Object.defineProperty(exports, '__esModule', { value: true }); exports.default = { ${members} };`],
    ['named exports', 'named.mjs', `export const { url, action, back, setup, repeat } = { ${members} };`],
    ['a default export', 'default.mjs', `export default { ${members} };`],
    ['named exports beside a default export', 'mixed.mjs', `export const url = () => 'http://x/'; export default { ${members} };`],
    ['TypeScript with a default export', 'default.ts', `const walk: object = { ${members} }; export default walk;`],
  ])('%s', async (_, file, text) => {
    const scenario = await loadScenario(write(file, text));
    expect(Object.keys(scenario).sort()).toEqual(['action', 'back', 'repeat', 'setup', 'url']);
    expect([scenario.url(), scenario.repeat?.(), await scenario.action?.('the page' as never)]).toEqual(['http://x/', 2, 'the page']);
  });

  it('an instance of a class, whose methods read its fields', async () => {
    const text = `class Walk { base = 'http://x/'; url() { return this.base; } async action() { return this.base; } async back() {} } module.exports = new Walk();`;
    const scenario = await loadScenario(write('class.cjs', text));
    expect([scenario.url(), await scenario.action?.(undefined as never), scenario.back !== undefined]).toEqual(['http://x/', 'http://x/', true]);
  });
});

it.each([
  ['no url()', 'no-url.cjs', `module.exports = { action() {} };`, 'load: no-url.cjs has no url(). A scenario needs url(), and usually action(page) and back(page).'],
  ['nothing', 'nothing.cjs', '', 'load: nothing.cjs has no url(). A scenario needs url(), and usually action(page) and back(page).'],
  ['a repeat that is a number', 'repeat.cjs', `module.exports = { url() {}, repeat: 3 };`, 'load: its repeat is no function.'],
  ['nothing, because it throws', 'throws.cjs', `throw new Error('no such luck');`, 'load: no such luck'],
])('says what is wrong with a file that exports %s', async (_, file, text, message) => {
  await expect(loadScenario(write(file, text))).rejects.toThrow(message);
});

describe('where a loader of this process prefers TypeScript', () => {
  const loadUnderTsx = (file: string) => {
    const script = write('load.mts', `import { loadScenario } from ${JSON.stringify(pathToFileURL(path.join(import.meta.dirname, 'load-scenario.ts')).href)};
      console.log((await loadScenario(${JSON.stringify(file)})).url());`);
    return execFileSync(process.execPath, ['--import', import.meta.resolve('tsx'), script], { encoding: 'utf8' });
  };

  it.each([
    ['walk.js', 'walk.ts', `exports.url = () => 'the one that was asked for';`],
    ['walk.cjs', 'walk.cts', `exports.url = () => 'the one that was asked for';`],
    ['walk.mjs', 'walk.mts', `import './beside.mjs'; export const url = () => 'the one that was asked for';`],
  ])('%s never runs %s beside it', (asked, beside, text) => {
    write('beside.mjs', '');
    write(beside, `console.log('another file ran'); export const url = () => 'another';`);
    expect(loadUnderTsx(write(asked, text))).toBe('the one that was asked for\n');
  });
});

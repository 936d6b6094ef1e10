import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundle } from './bundle';

const library = { name: 'maps', before: { '@maps/core': '1.0.0' }, after: { '@maps/core': '2.0.0' }, report: '', keeps: '', tells: /x/, library: null };

let folder: string;
let page: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'leak-lab-bundle-'));
  for (const side of ['before', 'after']) {
    await module(`@maps/core-${side}/package.json`, '{ "main": "main.js" }');
    await module(`@maps/core-${side}/main.js`, `import { tile } from '@maps/core/tile.js';\nimport { unit } from 'unit';\nexport const map = ['map ${side}', tile, unit];`);
    await module(`@maps/core-${side}/tile.js`, `export const tile = 'tile ${side}';`);
    await module(`@maps/core-${side}/node_modules/unit/index.js`, `export const unit = 'unit ${side}';`);
  }
  await module('unit/index.js', `export const unit = 'unit of the page';`);
  page = path.join(folder, 'page.js');
  await writeFile(page, `import { map } from '@maps/core';\nimport { unit } from 'unit';\nexport const open = () => () => console.log(map, unit);`);
});
afterEach(() => rm(folder, { recursive: true }));

async function module(name: string, text: string): Promise<void> {
  const file = path.join(folder, 'node_modules', name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

test.each([['before', 'after'], ['after', 'before']] as const)('the page with the version %s contains nothing of the version %s', async (side, other) => {
  const { script } = await bundle(library, side, folder, page);
  for (const text of [`map ${side}`, `tile ${side}`, `unit ${side}`, 'unit of the page']) expect(script).toContain(text);
  expect(script).not.toContain(other);
});

test('the script is minified and names its source map, which has the page and its text', async () => {
  const { script, map } = await bundle(library, 'before', folder, page);
  expect(script.trimEnd()).toMatch(/\/\/# sourceMappingURL=app\.js\.map$/);
  expect(script.trimEnd().split('\n')).toHaveLength(2);
  const { sources, sourcesContent } = JSON.parse(map) as { sources: string[]; sourcesContent: string[] };
  expect(sourcesContent[sources.indexOf('../page.js')]).toContain('export const open');
});

test('a page that imports what is not installed is refused with its name', async () => {
  await writeFile(page, `import 'no-such-package';\nexport const open = () => () => undefined;`);
  await expect(bundle(library, 'before', folder, page)).rejects.toThrow('no-such-package');
});

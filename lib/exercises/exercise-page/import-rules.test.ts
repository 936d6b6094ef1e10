import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { root } from '../../tooling/children';
import { bundler, type Outputs } from './bundle';
import { packages, refusedImport } from './import-rules';

let folder: string;
let home: string;
const secret = 'a-password-of-somebody';

beforeAll(() => {
  mkdirSync(path.join(root, '.lab'), { recursive: true });
  home = realpathSync(mkdtempSync(path.join(tmpdir(), 'leak-lab-home-')));
  write(home, 'config.json', JSON.stringify({ auth: secret }));
  write(home, 'secret.css', `.x { content: "${secret}" }`);
  write(home, 'secret.png', secret);
  write(home, 'secret.ts', `export default '${secret}';`);
  write(home, 'secret.js.map', JSON.stringify({ version: 3, sources: ['x.ts'], sourcesContent: [secret], names: [], mappings: 'AAAA' }));
});
afterAll(() => {
  for (const one of [home, folder]) rmSync(one, { recursive: true, force: true });
});
beforeEach(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
  folder = realpathSync(mkdtempSync(path.join(root, '.lab', 'import-rules-')));
});

function write(to: string, name: string, text: string): void {
  mkdirSync(path.dirname(path.join(to, name)), { recursive: true });
  writeFileSync(path.join(to, name), text);
}

/** The bundle of a page that begins with these lines, besides other files of the copy. */
async function bundleOf(lines: string, files: Record<string, string> = {}): Promise<Outputs> {
  write(folder, 'page.tsx', `${lines}\nexport default function Page() { return null; }\n`);
  for (const [name, text] of Object.entries(files)) write(folder, name, text);
  const building = await bundler({ slug: 'parcel-tracker', folder });
  try {
    return await building.bundle();
  } finally {
    await building.dispose();
  }
}

const textOf = (outputs: Outputs) => [...outputs.values()].join('\n');

/** What is said of the import; fails where the page was bundled. */
async function refusalOf(lines: string, files?: Record<string, string>): Promise<string | null> {
  return bundleOf(lines, files).then((outputs) => `bundled: ${textOf(outputs).includes(secret) ? 'the secret' : 'something'}`, refusedImport);
}

const upwards = () => path.relative(folder, home).replaceAll(path.sep, '/');

test.each([
  ['JSON by its whole path', () => `import stolen from '${home}/config.json'; console.log(stolen);`],
  ['JSON by a path upwards', () => `import stolen from '${upwards()}/config.json'; console.log(stolen);`],
  ['a module that is loaded later', () => `void import('${home}/secret.ts');`],
  ['a module that is required', () => `console.log(require('${home}/config.json'));`],
  ['a style sheet', () => `import '${home}/secret.css';`],
  ['a picture', () => `import stolen from '${home}/secret.png'; console.log(stolen);`],
  ['a worker', () => `new Worker(new URL('${home}/secret.ts', import.meta.url));`],
  ['all files of a folder, by a pattern', () => `export const load = (name: string) => import(\`${upwards()}/\${name}.json\`);`],
  ['a module of another site', () => `import 'https://lab.example/module.js';`],
  ['a package that is not for exercises', () => `import * as acorn from 'acorn'; console.log(acorn);`],
  ['a package by its path', () => `import * as acorn from '${root}/node_modules/acorn/dist/acorn.mjs'; console.log(acorn);`],
  ['the hunter', () => `import * as report from 'leak-hunt/report'; console.log(report);`],
  ['another part of the lab', () => `import { allCases } from '@/lib/catalogue/cases'; console.log(allCases);`],
  ["the lab's settings", () => `import manifest from '@/package.json'; console.log(manifest);`],
])('%s is refused, and the message names the import', async (_what, page) => {
  const said = await refusalOf(page());
  expect(said).toMatch(/^(?:app\/exercises\/parcel-tracker\/work\/page\.tsx|Your copy) imports "[^"]+", which lies outside of your copy\. A page may import its own files, react, /);
});

test.each([
  ['a file of the copy', 'config.json'],
  ['a folder of the copy', ''],
])('a symbolic link does not make %s of what lies elsewhere', async (_what, name) => {
  symlinkSync(path.join(home, name), path.join(folder, name === '' ? 'data' : name));
  expect(await refusalOf(`import stolen from './${name === '' ? 'data/' : ''}config.json'; console.log(stolen);`)).toContain('which lies outside');
});

test.each([
  ['@import', "@import '{home}/secret.css';"],
  ['url()', `.x { background: url('{home}/secret.png') }`],
  ['url() without quotes', `.x { background: url({home}/secret.png) }`],
  ['a font', `@font-face { font-family: x; src: url('{home}/secret.png') }`],
  ['url() of another site', `.x { background: url('https://lab.example/x.png') }`],
])('%s in a style sheet is refused', async (_what, css) => {
  const said = await refusalOf("import './page.css';", { 'page.css': css.replace('{home}', home) });
  expect(said).toMatch(/^app\/exercises\/parcel-tracker\/work\/page\.css imports "[^"]+", which lies outside/);
});

test('a worker has the same rules, and so has what it starts', async () => {
  const worker = `new Worker(new URL('./second.ts', import.meta.url)); postMessage(1);`;
  const start = "new Worker(new URL('./first.ts', import.meta.url));";
  expect(await refusalOf(start, { 'first.ts': `import stolen from '${home}/secret.ts'; postMessage(stolen);` })).toContain('/work/first.ts imports "');
  expect(await refusalOf(start, { 'first.ts': worker, 'second.ts': `import stolen from '${home}/secret.ts'; postMessage(stolen);` })).toContain('/work/second.ts imports "');
});

test('a package.json of the copy leads nowhere else', async () => {
  const files = { 'package.json': JSON.stringify({ browser: { './data.json': `./${upwards()}/config.json` } }), 'data.json': '{}' };
  expect(await refusalOf("import data from './data.json'; console.log(data);", files)).toContain('which lies outside');
});

test('no source map is read that a comment points to', async () => {
  const outputs = await bundleOf("import './code.js';\nimport './page.css';", {
    'code.js': `console.log(1);\n//# sourceMappingURL=${upwards()}/secret.js.map`,
    'page.css': `.x { color: red }\n/*# sourceMappingURL=${upwards()}/secret.js.map */`,
  });
  expect(textOf(outputs)).not.toContain(secret);
});

test('its own files, the packages for exercises and the shared parts of the lab are bundled', async () => {
  const outputs = await bundleOf(
    [
      "import { useState } from 'react';",
      "import { createPortal } from 'react-dom';",
      "import Link from 'next/link';",
      "import { useQuery } from '@tanstack/react-query';",
      "import uPlot from 'uplot';",
      "import 'uplot/dist/uPlot.min.css';",
      "import { ballast } from '@/lib/live/ballast';",
      "import own from './data.json';",
      "import styles from './page.module.css';",
      "const worker = new Worker(new URL('./own.worker.ts', import.meta.url), { type: 'module' });",
      'console.log(useState, createPortal, Link, useQuery, uPlot, ballast, own, styles, worker);',
    ].join('\n'),
    {
      'data.json': '{"own":"of the copy"}',
      'page.module.css': ".box { background: url('./box.svg'), url(data:image/gif;base64,R0lGODlhAQABAAAAACw=); clip-path: url(#clip) }",
      'box.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'own.worker.ts': "import { ballast } from '@/lib/live/ballast'; postMessage(ballast(1).byteLength);",
    },
  );
  expect([...outputs.keys()].filter((name) => /^worker-.*own-worker-ts\.js$/.test(name))).toHaveLength(1);
  expect(textOf(outputs)).toContain('of the copy');
});

test('the guide for trainers lists the packages that a page may import, and no others', () => {
  const guide = readFileSync(path.join(root, 'app/exercises/GUIDE.md'), 'utf8');
  const sentence = /A page may import these packages: ([^.]+)\./.exec(guide)?.[1] ?? '';
  expect([...sentence.matchAll(/`([^`]+)`/g)].map(([, name]) => name)).toEqual([...packages]);
});

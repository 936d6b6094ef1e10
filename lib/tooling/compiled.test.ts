import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compiled } from './compiled.mjs';

let root = '';

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'leak-lab-compiled-'));
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
  for (const file of ['package-lock.json', 'tsconfig.json', 'lib/tooling/compiled.mjs', 'lib/words/text.txt']) write(file, '{}');
  write('lib/main.ts', "import { words } from './words/words';\nconsole.log(words());\n");
  say('one');
  // What has changed in the moment in which the bundle is made counts as changed after it.
  for (const folder of ['lib', 'lib/words', 'lib/tooling']) utimesSync(path.join(root, folder), clock, clock);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

let clock = Date.now() / 1000 - 1000;

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
  utimesSync(path.join(root, file), (clock += 1), clock); // two writes may come in one tick of the file system's clock
}

function say(word: string): void {
  write('lib/words/words.ts', `export const words = (): string => ${JSON.stringify(word)} + ' ' + new URL('./text.txt', import.meta.url).pathname;\n`);
}

async function run(): Promise<string> {
  const bundle = await compiled(root, 'lib/main.ts');
  return execFileSync(process.execPath, [bundle ?? '']).toString().trim();
}

test('a module of the bundle finds the files beside its source', async () => {
  expect(await run()).toBe(`one ${root}/lib/words/text.txt`);
});

test('the bundle is made again when a file has changed, and only then', async () => {
  const first = await run();
  writeFileSync(path.join(root, '.lab/compiled/lib-main.mjs'), 'console.log("kept")');
  expect(await run()).toBe('kept');
  say('two');
  expect(await run()).toBe(first.replace('one', 'two'));
});

test('a program that does not compile has no bundle', async () => {
  write('lib/words/words.ts', 'export const words = (');
  expect(await compiled(root, 'lib/main.ts')).toBeUndefined();
});

test('npm run hunt is compiled, and so starts at once', { timeout: 60_000 }, async () => {
  expect(await compiled(path.resolve('.'), 'lib/catalogue/hunt.ts')).toMatch(/lib-catalogue-hunt\.mjs$/);
});

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../tooling/children';
import { readmeFile, writeIntoReadme } from './readme';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'leak-lab-readme-'));
  await mkdir(path.join(folder, path.dirname(readmeFile)), { recursive: true });
  await writeFile(path.join(folder, readmeFile), await readFile(path.join(root, readmeFile)));
});
afterEach(() => rm(folder, { recursive: true }));

test.each(['bench', 'field', 'heap', 'matrix'] as const)('the README has a place for the table "%s", and only that place changes', async (name) => {
  const before = await readFile(path.join(folder, readmeFile), 'utf8');
  await writeIntoReadme(folder, name, '| measured |');
  const after = await readFile(path.join(folder, readmeFile), 'utf8');
  const [head = '', ...others] = before.split(`<!-- ${name}:start -->\n`);
  expect(others).toHaveLength(1);
  const [, tail = ''] = before.split(`<!-- ${name}:end -->`);
  expect(after).toBe(`${head}<!-- ${name}:start -->\n| measured |\n<!-- ${name}:end -->${tail}`);
});

import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { controlFiles, pairFiles } from './case-templates';
import { root } from './children';
import { exerciseFiles } from './exercise-templates';

const home = 'app/exercises/stuck-clock';
const inFolder = (files: Record<string, string>) => Object.fromEntries(Object.entries(files).map(([name, text]) => [`${home}/${name}`, text]));

const templates = {
  pair: pairFiles({ slug: 'stuck-clock', group: 'timers', kind: 'pair' }),
  control: controlFiles({ slug: 'stuck-clock', group: 'timers', kind: 'control' }),
  'exercise of level repair': inFolder(exerciseFiles('stuck-clock', 'repair', 'timers')),
  'exercise of level spot': inFolder(exerciseFiles('stuck-clock', 'spot', 'timers')),
};

/** The modules of the project that a file imports, from the project's folder. */
function importsOf(file: string, text: string): string[] {
  const named = [...text.matchAll(/\bfrom '([^']+)'/g)].map(([, name = '']) => name);
  return named.filter((name) => /^(@\/|\.)/.test(name)).map((name) => (name.startsWith('@/') ? name.slice(2) : path.posix.join(path.posix.dirname(file), name)));
}

test.each(Object.entries(templates))('the files of a new %s import only modules that exist', (_, files) => {
  const imported = Object.entries(files).flatMap(([file, text]) => importsOf(file, text));
  expect(imported).not.toEqual([]);
  const isThere = (module: string) => ['.ts', '.tsx'].some((ending) => module + ending in files || existsSync(path.join(root, module + ending)));
  expect(imported.filter((module) => !isThere(module))).toEqual([]);
});

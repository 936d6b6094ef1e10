/*
 * Checks the set of exercises, as rustlings' `dev check` does: it reports incomplete exercises, problems whose source
 * names the leak, and files that belong to no exercise. A unit test runs it on this project. The command `verify`
 * measures whether an exercise has the leaks that it declares.
 */

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Exercise, shippedVariants } from './exercise';

/** An exercise with the text of each of its files, by path from its folder. The learner's copy in work/ is left out. */
export interface ExerciseFiles {
  slug: string;
  words: Exercise;
  files: ReadonlyMap<string, string>;
}

type Check = (exercise: ExerciseFiles) => string[];

const checks: readonly Check[] = [missingFiles, strayFiles, wrongSlugs, emptyWords, wrongHints, wrongLeaks, wrongDecoys, wrongChoices, spoilers, samePages];
const shared = ['exercise.ts', 'page.tsx', 'layout.tsx', 'walk.ts', 'behaviour.ts'];

/** Checks an exercise. Returns one sentence for each mistake. */
export function mistakesIn(exercise: ExerciseFiles): string[] {
  return checks.flatMap((check) => check(exercise).map((mistake) => `${exercise.slug}: ${mistake}`));
}

/**
 * Reads the files of an exercise.
 * @param root the project's folder
 */
export async function readExercise(root: string, slug: string, words: Exercise): Promise<ExerciseFiles> {
  const folder = path.join(root, 'app', 'exercises', slug);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((name) => !name.startsWith('work/'))
    .sort();
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return { slug, words, files: new Map(names.map((name, at) => [name, texts[at] ?? ''])) };
}

function missingFiles({ words, files }: ExerciseFiles): string[] {
  const wanted = [...shared, ...shippedVariants(words).map((variant) => `${variant}/page.tsx`)];
  return wanted.filter((name) => !files.has(name)).map((name) => `${name} is missing.`);
}

/** Besides the required files, an exercise has the files of its variants, modules that they share, and measured results. */
function strayFiles({ words, files }: ExerciseFiles): string[] {
  const variants = shippedVariants(words);
  const sharedModule = /^[a-z][a-z-]*\.(?:ts|tsx|module\.css)$/;
  const reserved = /^(?:error|loading|not-found|template|default|route)\./;
  const isKnown = (name: string) =>
    shared.includes(name) ||
    (name === 'measured.json' && words.level === 'spot') ||
    (sharedModule.test(name) && !reserved.test(name)) ||
    variants.some((variant) => name.startsWith(`${variant}/`));
  const inRouting = /^[^/]+\/(?:.*\/)?(?:error|loading|not-found|template|default|route)\.\w+$/;
  return [
    ...[...files.keys()].filter((name) => !isKnown(name)).map((name) => `${name} does not belong to an exercise.`),
    ...[...files.keys()].filter((name) => inRouting.test(name)).map((name) => `${name}: the exercise page supports only pages and layouts.`),
  ];
}

function wrongSlugs({ slug, files }: ExerciseFiles): string[] {
  return ['page.tsx', 'layout.tsx'].flatMap((name) => {
    const named = /\bslug="([^"]*)"/.exec(files.get(name) ?? '')?.[1];
    return named === slug || !files.has(name) ? [] : [`${name} has the slug ${named ?? '(none)'} instead of ${slug}.`];
  });
}

function emptyWords({ words }: ExerciseFiles): string[] {
  const texts = { title: words.title, brief: words.brief, symptom: words.symptom };
  const empty = Object.entries(texts).filter(([, text]) => text.trim() === '');
  return [
    ...empty.map(([name]) => `the ${name} is empty.`),
    ...(words.groups.length === 0 ? ['it has no group.'] : []),
    ...(Number.isInteger(words.minutes) && words.minutes > 0 ? [] : [`its minutes are ${words.minutes}. They must be a whole number above 0.`]),
  ];
}

function wrongHints({ words: { hints } }: ExerciseFiles): string[] {
  if (hints.length < 2 || hints.length > 4) return [`it has ${hints.length} hints. It must have 2 to 4.`];
  return hints.some((hint) => hint.trim() === '') || new Set(hints).size < hints.length ? ['a hint is empty or is there twice.'] : [];
}

const perLevel = { spot: [1, 1], repair: [1, 1], hunt: [3, 5], final: [12, 12] } as const;

function wrongLeaks({ words, files }: ExerciseFiles): string[] {
  const { level, leaks } = words;
  const [least, most] = perLevel[level];
  const folder = words.level === 'spot' ? words.answer : 'problem';
  const names = leaks.map(({ name }) => name);
  return [
    ...(leaks.length < least || leaks.length > most ? [`it has ${leaks.length} leaks. Level ${level} must have ${least === most ? least : `${least} to ${most}`}.`] : []),
    ...(new Set(names).size < names.length ? ['two leaks have the same name.'] : []),
    ...leaks.filter(({ file }) => !files.has(`${folder}/${file}`)).map(({ name, file }) => `the file of the leak ${name} does not exist: ${folder}/${file}.`),
    ...leaks.filter(({ what }) => what.trim() === '').map(({ name }) => `the text "what" of the leak ${name} is empty.`),
  ];
}

const decoysPerLevel = { repair: [0, 2], hunt: [2, 4], final: [4, 4] } as const;

function wrongDecoys({ words, files }: ExerciseFiles): string[] {
  if (words.level === 'spot') return [];
  const { level, decoys, leaks } = words;
  const [least, most] = decoysPerLevel[level];
  const source = [...files].filter(([name]) => name.startsWith('problem/')).map(([, text]) => text).join('\n');
  return [
    ...(decoys.length < least || decoys.length > most ? [`it has ${decoys.length} decoys. Level ${level} must have ${least === most ? least : `${least} to ${most}`}.`] : []),
    ...decoys.filter(({ name }) => !source.includes(name)).map(({ name }) => `the source of the problem does not contain the decoy ${name}.`),
    ...decoys.filter(({ why }) => why.trim() === '').map(({ name }) => `the text "why" of the decoy ${name} is empty.`),
    ...decoys.filter(({ name }) => leaks.some((leak) => leak.name === name)).map(({ name }) => `${name} is both a leak and a decoy.`),
  ];
}

function wrongChoices({ words }: ExerciseFiles): string[] {
  if (words.level !== 'spot') return [];
  const right = words.choices.filter(({ isRight }) => isRight).length;
  return [
    ...(words.choices.length < 3 ? [`it has ${words.choices.length} reasons. It must have at least 3.`] : []),
    ...(right === 1 ? [] : [`${right} of its reasons are right. Exactly 1 must be right.`]),
  ];
}

/** Reports a problem whose source says where the leak is. */
function spoilers({ words, files }: ExerciseFiles): string[] {
  const variants = words.level === 'spot' ? ['a/', 'b/'] : ['problem/'];
  const spoiler = /\b(?:LEAK|FIX):|\/\/.*\b(?:leaks?|never removed|forgets to)\b/;
  return [...files].filter(([name, text]) => variants.some((variant) => name.startsWith(variant)) && spoiler.test(text)).map(([name]) => `${name} says where the leak is.`);
}

/** Reports a problem and a solution that are equal or have different files. */
function samePages({ words, files }: ExerciseFiles): string[] {
  const [one = '', other = ''] = shippedVariants(words);
  const namesOf = (variant: string) => [...files.keys()].filter((name) => name.startsWith(`${variant}/`)).map((name) => name.slice(variant.length + 1));
  const isEqual = namesOf(one).every((name) => files.get(`${one}/${name}`) === files.get(`${other}/${name}`));
  const missing = namesOf(one).filter((name) => !files.has(`${other}/${name}`));
  return [...(isEqual ? [`${one} and ${other} are the same.`] : []), ...missing.map((name) => `${other}/${name} is missing, but ${one}/${name} exists.`)];
}

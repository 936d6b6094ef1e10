import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Exercise, shippedVariants } from './exercise';

/*
 * The checker that checks the author, after rustlings' `dev check`: an exercise that is incomplete, gives itself away or
 * has a file that belongs to nothing is a complaint. A unit test holds the real tree to it; whether it leaks what it
 * says, `verify` measures.
 */

/** An exercise with the text of each of its files, by path from its folder; what the learner has in work/ is left out. */
export interface ExerciseFiles {
  slug: string;
  words: Exercise;
  files: ReadonlyMap<string, string>;
}

type Check = (exercise: ExerciseFiles) => string[];

const checks: readonly Check[] = [missingFiles, strayFiles, wrongSlugs, emptyWords, wrongHints, wrongLeaks, wrongDecoys, wrongChoices, spoilers, samePages];
const shared = ['exercise.ts', 'page.tsx', 'layout.tsx', 'walk.ts', 'behaviour.ts'];

/** What is wrong with an exercise, in words; empty when all is well. */
export function complaintsAbout(exercise: ExerciseFiles): string[] {
  return checks.flatMap((check) => check(exercise).map((words) => `${exercise.slug}: ${words}`));
}

/**
 * Reads an exercise as it is in the repository.
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

/** Beside the parts there are the variants' own files, modules that they share, and what was measured. */
function strayFiles({ words, files }: ExerciseFiles): string[] {
  const variants = shippedVariants(words);
  const scenery = /^[a-z][a-z-]*\.(?:ts|tsx|module\.css)$/;
  const reserved = /^(?:error|loading|not-found|template|default|route)\./;
  const isKnown = (name: string) =>
    shared.includes(name) ||
    (name === 'measured.json' && words.level === 'spot') ||
    (scenery.test(name) && !reserved.test(name)) ||
    variants.some((variant) => name.startsWith(`${variant}/`));
  const inRouting = /^[^/]+\/(?:.*\/)?(?:error|loading|not-found|template|default|route)\.\w+$/;
  return [
    ...[...files.keys()].filter((name) => !isKnown(name)).map((name) => `${name} belongs to nothing.`),
    ...[...files.keys()].filter((name) => inRouting.test(name)).map((name) => `${name}: the judge knows pages and layouts only.`),
  ];
}

function wrongSlugs({ slug, files }: ExerciseFiles): string[] {
  return ['page.tsx', 'layout.tsx'].flatMap((name) => {
    const said = /\bslug="([^"]*)"/.exec(files.get(name) ?? '')?.[1];
    return said === slug || !files.has(name) ? [] : [`${name} says ${said ?? 'nothing'}, not ${slug}.`];
  });
}

function emptyWords({ words }: ExerciseFiles): string[] {
  const texts = { title: words.title, brief: words.brief, symptom: words.symptom };
  const empty = Object.entries(texts).filter(([, text]) => text.trim() === '');
  return [
    ...empty.map(([name]) => `its ${name} is empty.`),
    ...(words.groups.length === 0 ? ['it belongs to no group.'] : []),
  ];
}

function wrongHints({ words: { hints } }: ExerciseFiles): string[] {
  if (hints.length < 2 || hints.length > 4) return [`it has ${hints.length} hints; 2 to 4 are right.`];
  return hints.some((hint) => hint.trim() === '') || new Set(hints).size < hints.length ? ['a hint is empty, or given twice.'] : [];
}

const perLevel = { spot: [1, 1], repair: [1, 1], hunt: [3, 5], final: [12, 12] } as const;

function wrongLeaks({ words, files }: ExerciseFiles): string[] {
  const { level, leaks } = words;
  const [least, most] = perLevel[level];
  const folder = words.level === 'spot' ? words.answer : 'problem';
  const names = leaks.map(({ name }) => name);
  return [
    ...(leaks.length < least || leaks.length > most ? [`level ${level} has ${least === most ? least : `${least} to ${most}`} leaks, not ${leaks.length}.`] : []),
    ...(new Set(names).size < names.length ? ['two of its leaks have the same name.'] : []),
    ...leaks.filter(({ file }) => !files.has(`${folder}/${file}`)).map(({ name, file }) => `${name} is said to be in ${folder}/${file}, which is missing.`),
    ...leaks.filter(({ what }) => what.trim() === '').map(({ name }) => `nothing is said of who keeps ${name}.`),
  ];
}

const decoysPerLevel = { repair: [0, 2], hunt: [2, 4], final: [4, 4] } as const;

function wrongDecoys({ words, files }: ExerciseFiles): string[] {
  if (words.level === 'spot') return [];
  const { level, decoys, leaks } = words;
  const [least, most] = decoysPerLevel[level];
  const source = [...files].filter(([name]) => name.startsWith('problem/')).map(([, text]) => text).join('\n');
  return [
    ...(decoys.length < least || decoys.length > most ? [`level ${level} has ${least === most ? least : `${least} to ${most}`} decoys, not ${decoys.length}.`] : []),
    ...decoys.filter(({ name }) => !source.includes(name)).map(({ name }) => `the decoy ${name} is not written in the problem.`),
    ...decoys.filter(({ why }) => why.trim() === '').map(({ name }) => `nothing is said of why ${name} is none.`),
    ...decoys.filter(({ name }) => leaks.some((leak) => leak.name === name)).map(({ name }) => `${name} is a leak and a decoy.`),
  ];
}

function wrongChoices({ words }: ExerciseFiles): string[] {
  if (words.level !== 'spot') return [];
  const right = words.choices.filter(({ isRight }) => isRight).length;
  return [
    ...(words.choices.length < 3 ? [`it has ${words.choices.length} reasons to choose from; 3 are the least.`] : []),
    ...(right === 1 ? [] : [`${right} of its reasons are right, not 1.`]),
  ];
}

/** A problem does not say where its leak is. */
function spoilers({ words, files }: ExerciseFiles): string[] {
  const variants = words.level === 'spot' ? ['a/', 'b/'] : ['problem/'];
  const telling = /\b(?:LEAK|FIX):|\/\/.*\b(?:leaks?|never removed|forgets to)\b/;
  return [...files].filter(([name, text]) => variants.some((variant) => name.startsWith(variant)) && telling.test(text)).map(([name]) => `${name} gives itself away.`);
}

/** Problem and solution have the same files, and something to tell apart. */
function samePages({ words, files }: ExerciseFiles): string[] {
  const [one = '', other = ''] = shippedVariants(words);
  const namesOf = (variant: string) => [...files.keys()].filter((name) => name.startsWith(`${variant}/`)).map((name) => name.slice(variant.length + 1));
  const alike = namesOf(one).every((name) => files.get(`${one}/${name}`) === files.get(`${other}/${name}`));
  const lacking = namesOf(one).filter((name) => !files.has(`${other}/${name}`));
  return [...(alike ? [`${one} and ${other} are the same.`] : []), ...lacking.map((name) => `${other}/${name} is missing; ${one} has it.`)];
}

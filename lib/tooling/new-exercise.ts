import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { groups, isGroup } from '../catalogue/case';
import { isLevel, type Level, levels } from '../exercises/exercise';
import { root } from './children';
import { runProgram, SetupError } from 'leak-hunt/command';
import { exerciseFiles } from './exercise-templates';

/** The options of `npm run new-exercise`. */
export interface NewExercise {
  slug: string;
  level: Level;
  group: string;
}

const reserved = ['course', 'guide', 'progress'];

/**
 * Writes the files of a new exercise. Its texts are empty, its pages do nothing, and its tests fail until the author
 * completes it.
 * @param folder the project's folder
 * @returns the files, as paths from that folder
 * @throws SetupError if the slug is invalid or in use
 */
export async function scaffoldExercise({ slug, level, group }: NewExercise, folder: string): Promise<string[]> {
  if (!/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(slug)) {
    throw new SetupError(`"${slug}" is not a slug: use lower-case words joined by hyphens, such as parcel-tracker.`);
  }
  const home = `app/exercises/${slug}`;
  if (reserved.includes(slug) || existsSync(path.join(folder, home))) throw new SetupError(`${home} exists already.`);
  const files = exerciseFiles(slug, level, group);
  for (const [name, text] of Object.entries(files)) {
    const target = path.join(folder, home, name);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  return Object.keys(files).map((name) => `${home}/${name}`);
}

async function main(): Promise<number> {
  const command = new Command('npm run new-exercise --')
    .description('Writes the files of a new exercise, with tests that fail until you complete it.')
    .argument('<slug>', 'names the feature: parcel-tracker')
    .option('--level <level>', Object.keys(levels).join(', '), 'repair')
    .option('--group <group>', `what keeps the memory: ${Object.keys(groups).join(', ')}`, 'listeners')
    .exitOverride();
  command.parse();
  const [slug = ''] = command.args;
  const { level, group } = command.opts<{ level: string; group: string }>();
  if (!isLevel(level)) throw new SetupError(`There is no level ${level}. There are: ${Object.keys(levels).join(', ')}.`);
  if (!isGroup(group)) throw new SetupError(`There is no group ${group}. There are: ${Object.keys(groups).join(', ')}.`);
  const files = await scaffoldExercise({ slug, level, group }, root);
  console.log(`${files.join('\n')}\n\nNext: "npm run unit" lists what is missing, and "npm run exercise -- verify -g ${slug}" checks the exercise.`);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runProgram(main);

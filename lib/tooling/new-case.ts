import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { groups, isGroup } from '../catalogue/case';
import { controlFiles, type NewCase, pairFiles } from './case-templates';
import { root } from './children';
import { runProgram, SetupError } from 'leak-hunt/command';

/**
 * Writes the files of a new case. Its texts are empty, its pages do nothing, and its tests fail until the author
 * completes it.
 * @param folder the project's folder
 * @returns the files, as paths from that folder
 * @throws SetupError if the slug is invalid or in use
 */
export async function scaffold(wanted: NewCase, folder: string): Promise<string[]> {
  const { slug, kind } = wanted;
  if (!/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(slug)) {
    throw new SetupError(`"${slug}" is not a slug: use lower-case words joined by hyphens, such as window-listener.`);
  }
  const files = kind === 'pair' ? pairFiles(wanted) : controlFiles(wanted);
  const places = [`app/leaks/${slug}`, `app/controls/${slug}`, `memlab-scenarios/${slug}.ts`];
  const taken = places.find((place) => existsSync(path.join(folder, place)));
  if (taken !== undefined) throw new SetupError(`The case ${slug} exists already: ${taken}.`);
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(folder, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  return Object.keys(files);
}

async function main(): Promise<number> {
  const command = new Command('npm run new-case --')
    .description('Writes the files of a new case, with tests that fail until you complete it.')
    .argument('<slug>', 'names the mechanism: window-listener')
    .option('--group <group>', `where the gallery shows it: ${Object.keys(groups).join(', ')}`, 'listeners')
    .option('--control', 'write a control (a page that looks like a leak but is not) instead of a pair')
    .exitOverride();
  command.parse();
  const [slug = ''] = command.args;
  const { group, control } = command.opts<{ group: string; control?: true }>();
  if (!isGroup(group)) throw new SetupError(`There is no group ${group}. There are: ${Object.keys(groups).join(', ')}.`);
  const files = await scaffold({ slug, group, kind: control ? 'control' : 'pair' }, root);
  console.log(`${files.join('\n')}\n\nNext: "npm run unit" lists what is missing, and "npm run hunt -- ${slug}" checks the case.`);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runProgram(main);

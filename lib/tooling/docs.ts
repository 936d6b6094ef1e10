import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { allCases } from '../catalogue/cases';
import { targetsOf } from '../catalogue/targets';
import { packageBin, root } from './children';
import { type Claims, claimsOf, commandsIn } from './markdown-claims';

/*
 * Checks what the documents claim: each check gives, for one document, what is wrong in it, in words. Facts come from
 * the project itself: package.json, the sources of the commands, the folders.
 */

export interface Doc {
  /** From the project's folder, with `/`. */
  file: string;
  text: string;
  claims: Claims;
}

/** A file of the user's own, which the manual uses as its example. */
const examples = new Set(['app/prices/page.tsx']);
/** A module that the manual names and nothing here needs. */
const foreignModules = new Set(['@playwright/test']);
/** Options that belong to none of the project's commands: Node's, npm's, memlab's and Chromium's. */
const foreignOptions = new Set(['--import', '--js-flags', '--no-compact', '--save-dev', '--scenario', '--chromium-binary', '--hostname']);

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;

export function readDoc(file: string, text = read(file)): Doc {
  return { file, text, claims: claimsOf(text) };
}

/** Links within the project lead to a file or folder that exists, and to a heading of it. */
export function brokenLinks({ file, claims }: Doc): string[] {
  return claims.links
    .filter((link) => !/^[a-z]+:/.test(link))
    .flatMap((link) => {
      const [target = '', anchor] = link.split('#');
      const place = target === '' ? file : path.posix.join(path.posix.dirname(file), target);
      if (!existsSync(path.join(root, place))) return [`the link ${link} leads nowhere.`];
      if (anchor === undefined || claimsOf(read(place)).anchors.has(anchor)) return [];
      return [`the link ${link} names a heading that ${place} does not have.`];
    });
}

/** Paths exist, from the document's folder or the project's. `<slug>`, `*` and words in capitals stand for any name. */
export async function missingPaths({ file, claims }: Doc): Promise<string[]> {
  const targets = new Set((await allCases()).flatMap(targetsOf).map(({ name }) => name));
  const isKnown = (code: string) => targets.has(code) || examples.has(code) || isEntry(code) || isWrittenByInit(code) || isModule(code);
  const inBlocks = claims.blocks.flatMap(({ body }) => body.match(/(?<![\w./-])(?:app|lib|components|packages|memlab-scenarios|e2e|workers)\/[\w./-]+\w/g) ?? []);
  return [...claims.codes.flatMap(pathsIn), ...inBlocks]
    .filter((code) => !isKnown(code) && ![path.posix.dirname(file), '.'].some((folder) => isThere(path.posix.join(folder, code))))
    .map((code) => `there is no ${code}.`);
}

function pathsIn(code: string): string[] {
  const words = code.split(' ').map((word) => word.replace(/(:\d+){1,2}$/, ''));
  return words.filter((word) => /^[\w.@<*-][\w.@<>*-]*(\/[\w.@<>[\]*-]+)+\/?$/.test(word) && !word.startsWith('--'));
}

function isThere(wanted: string): boolean {
  const [first = '', ...rest] = wanted.split('/').filter((part) => part !== '');
  const matches = (folder: string, part: string): string[] => {
    const pattern = /^[A-Z]+$/.test(part) ? '*' : part.replace(/<\w+>|\*/g, '*');
    if (!pattern.includes('*')) return existsSync(path.join(folder, part)) ? [part] : [];
    const name = new RegExp(`^${pattern.split('*').map((text) => text.replace(/[.[\]]/g, '\\$&')).join('[^/]*')}$`);
    return statSync(folder).isDirectory() ? readdirSync(folder).filter((entry) => name.test(entry)) : [];
  };
  let folders = [root];
  for (const part of [first, ...rest]) folders = folders.flatMap((folder) => matches(folder, part).map((name) => path.join(folder, name)));
  return folders.length > 0;
}

/** `leak-hunt/report` and the like, as tsconfig.json resolves them. */
function isEntry(code: string): boolean {
  const [name, entry = ''] = code.split('/');
  const places = [`src/entries/${entry}.ts`, `src/${entry}/index.ts`];
  return name === 'leak-hunt' && code.split('/').length === 2 && places.some((place) => existsSync(path.join(root, 'packages/leak-hunt', place)));
}

/** A module of an installed package (`next/link`) or of the lab (`@/lib/live`). */
function isModule(code: string): boolean {
  const own = code.startsWith('@/') && existsSync(path.join(root, code.slice('@/'.length)));
  return own || foreignModules.has(code) || ['', '.js'].some((ending) => existsSync(path.join(root, 'node_modules', code + ending)));
}

function isWrittenByInit(code: string): boolean {
  return read('packages/leak-hunt/src/cli/init.ts').includes(`'${code}'`);
}

/** Addresses of the lab have a page. */
export function missingPages({ file, claims }: Doc): string[] {
  if (file.startsWith('packages/')) return []; // there they are another app's
  const addresses = claims.codes.filter((code) => /^\/[a-z]/.test(code));
  return addresses.filter((address) => !existsSync(path.join(root, 'app', address.split('/')[1] ?? ''))).map((address) => `no page has the address ${address}.`);
}

/** Commands of npm and of the package are there, and have the options that they are given. */
export async function wrongCommands(doc: Doc): Promise<string[]> {
  const { file, claims } = doc;
  const texts = [...claims.codes, ...claims.blocks.filter(({ language }) => language !== 'ts' && language !== 'js').map(({ body }) => body)];
  const found = await Promise.all(
    texts.flatMap((text) => commandsIn(text, /(?:npm (?:run |start\b|test\b)|npx leak-hunt\b)/g)).map((command) => complaintAbout(command, file)),
  );
  return found.flat();
}

async function complaintAbout(command: string, file: string): Promise<string[]> {
  if (command.startsWith('npx leak-hunt')) return withoutOption(command, command, [optionsIn('packages/leak-hunt/src/cli')]);
  if (file.startsWith('packages/leak-hunt/README')) return [`${command} is no command of those who have only the package.`];
  const [, name = ''] = /^npm (?:run (?:-s )?)?([\w:-]+)/.exec(command) ?? [];
  if (!(name in scripts)) return [`there is no ${command}.`];
  const [, given = ''] = command.split(/ -- /);
  return withoutOption(command, given, await optionsOf(name));
}

function withoutOption(command: string, given: string, known: readonly ReadonlySet<string>[]): string[] {
  return optionsTyped(given).filter((option) => !known.some((set) => set.has(option))).map((option) => `${command} has no option ${option}.`);
}

/** Options that stand alone, such as those of a table, belong to some command of the document's readers. */
export async function unknownOptions({ file, claims }: Doc): Promise<string[]> {
  const own = file.startsWith('packages/') ? [] : await Promise.all(Object.keys(scripts).map(optionsOf));
  const known = [foreignOptions, optionsIn('packages/leak-hunt/src/cli'), ...own.flat()];
  const alone = claims.codes.filter((code) => code.startsWith('-') && !code.startsWith('->'));
  return alone.flatMap(optionsTyped).filter((option) => !known.some((set) => set.has(option))).map((option) => `no command has an option ${option}.`);
}

function optionsTyped(text: string): string[] {
  return [...text.matchAll(/(?<=^|\s|=)(--[a-z][\w-]*|-[a-z])(?=$|[\s=])/g)].map(([, option = '']) => option);
}

/** The options that the sources of a command declare; `--help` and `--version` are commander's own. */
function optionsIn(place: string): Set<string> {
  const isFolder = statSync(path.join(root, place)).isDirectory();
  const files = isFolder ? readdirSync(path.join(root, place)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).map((name) => `${place}/${name}`) : [place];
  const declared = files.flatMap((name) => [...read(name).matchAll(/(?:\boption|\bOption)\(\s*'([^']+)'/g)]);
  const types = files.flatMap((name) => [...read(name).matchAll(/options: \{ ([\w-]+): \{ type:/g)].map(([, option]) => `--${option}`));
  return new Set(['--help', '--version', ...types, ...declared.flatMap(([, declaration = '']) => declaration.match(/--?[a-z][\w-]*/g) ?? [])]);
}

/** The options that an npm command takes, by the programs that it hands its arguments to. */
async function optionsOf(name: string): Promise<ReadonlySet<string>[]> {
  const bootstrap = read('lib/tooling/bootstrap.mjs');
  const source = new RegExp(`\\['${name}', \\['([^']+\\.ts)'`).exec(bootstrap)?.[1];
  const sets = source === undefined ? [] : [optionsIn(source)];
  if (name === 'hunt') sets.push(optionsIn('packages/leak-hunt/src/cli'));
  if (['memlab', 'e2e', 'exercise'].includes(name)) sets.push(await playwrightOptions());
  return sets;
}

let ofPlaywright: Promise<Set<string>> | undefined;

function playwrightOptions(): Promise<Set<string>> {
  ofPlaywright ??= promisify(execFile)(process.execPath, [packageBin('playwright'), 'test', '--help']).then(({ stdout }) => new Set(stdout.match(/(?<=\s)--?[a-z][\w-]*/g) ?? []));
  return ofPlaywright;
}

/** The types and functions that a document of the package names are exported somewhere in its sources. */
export function missingNames(names: readonly string[]): string[] {
  const folder = path.join(root, 'packages/leak-hunt/src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const exported = new Set(
    files.flatMap((name) => [...readFileSync(path.join(folder, name), 'utf8').matchAll(/^export (?:async |abstract )*(?:interface|type|class|function|const) (\w+)/gm)].map(([, one = '']) => one)),
  );
  return names.filter((name) => !exported.has(name)).map((name) => `leak-hunt has no ${name}.`);
}

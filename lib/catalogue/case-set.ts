import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Kept, LeakKind, Pair } from './case';
import { twins, type Twin } from './cases';
import { countingMethodOf } from '../live/tally';
import { marksIn, type SourceMark } from './marks';

/*
 * The checker that checks the author, after rustlings' `dev check`: a case that is incomplete, or says something else
 * than its name, is a complaint. A unit test holds the real tree to it.
 */

interface Case {
  slug: string;
  kind: 'pair' | 'control';
  /** From the root: `app/leaks/window-listener`. */
  folder: string;
  /** The files it must have, from the root; its specimens are among them. */
  parts: readonly string[];
  /** The pages under test that are there. */
  specimens: readonly Specimen[];
  /**
   * What a leaky page keeps, as sources write it: a class, or a custom element's name without its brackets. Absent where
   * the browser names it, such as an object URL.
   */
  payload?: string;
  /** Whether an object of the page stands for the payload, so that the page can watch it. */
  isWatchable: boolean;
}

interface Specimen {
  file: string;
  text: string;
  is: Twin | 'control';
}

interface CaseSet {
  cases: readonly Case[];
  /** The text of every file below `sections`, by its path from the root, with `/`. */
  texts: ReadonlyMap<string, string>;
}

type Check = (set: CaseSet) => string[];

const checks: readonly Check[] = [
  missingFiles, strayFiles, wrongSlugs, wrongMarks, wrongPayloads, unwatched, distantTwins, longSpecimens, flags,
];
const sections = ['app/leaks', 'app/controls', 'memlab-scenarios', 'workers'];
const mostLines = 70;
const mostChangedLines = 24;

/**
 * What is wrong with the case set of a project, in words; empty when all is well.
 * @param root the project's folder
 */
export async function complaintsAbout(root: string): Promise<string[]> {
  const set = await readCaseSet(root);
  return checks.flatMap((check) => check(set));
}

/** Every case has all of its parts. */
function missingFiles({ cases, texts }: CaseSet): string[] {
  const missing = cases.flatMap(({ parts }) => parts).filter((file) => !texts.has(file));
  return missing.map((file) => `${file} is missing.`);
}

/**
 * Every file belongs to a case, or to a lesson. Beside its parts that is a worker, or a module that is scenery for both twins; one with
 * markup, such as a provider, stands beside the layout.
 */
function strayFiles({ cases, texts }: CaseSet): string[] {
  const chrome = /^app\/[^/]+\/(?:page|layout|error|loading|not-found)\.(?:tsx|module\.css)$/;
  const module = /^\/(?!leaky\/|fixed\/).*(?<!\.spec)\.ts$/;
  const markup = /^\/(?!(?:default|error|loading|not-found|template)\.)[a-z-]+\.tsx$/; // those names mean something to Next
  const isScenery = ({ folder }: Case, file: string) => {
    const inFolder = file.slice(folder.length);
    return file.startsWith(`${folder}/`) && (module.test(inFolder) || markup.test(inFolder));
  };
  const isOwned = (file: string) =>
    isWorkerOfChrome(file) || cases.some((one) => one.parts.includes(file) || isWorkerOf(one, file) || isScenery(one, file));
  const strays = [...texts.keys()].filter((file) => !chrome.test(file) && !isOwned(file));
  return strays.map((file) => `${file} belongs to no case.`);
}

/** The lessons and the snapshot viewer have workers too; those belong to no case. */
function isWorkerOfChrome(file: string): boolean {
  return file.startsWith('workers/learn/') || file === 'workers/snapshot-viewer.ts';
}

function isWorkerOf({ slug }: Case, file: string): boolean {
  return file === `workers/${slug}.ts` || file === `workers/${slug}.test.ts`;
}

/** One slug names everything: what the parts of a case say is what its folder is called. */
function wrongSlugs({ cases, texts }: CaseSet): string[] {
  const says: readonly [file: RegExp, slug: RegExp][] = [
    [/^app\/.*\/layout\.tsx$/, /\bslug="([^"]*)"/g],
    [/^app\/leaks\/[^/]+\/page\.tsx$/, /\bslug="([^"]*)"/g],
    [/^app\/.*\/behaviour\.spec\.ts$/, /\bfeature\('([^']*)'/g],
    [/^memlab-scenarios\//, /(?:\b(?:pair|control)Scenario\('|'\.\.\/app\/(?:leaks|controls)\/)([^'/]*)/g],
  ];
  return cases.flatMap(({ slug, parts }) =>
    parts.flatMap((file) => {
      const [, pattern] = says.find(([name]) => name.test(file)) ?? [];
      const text = texts.get(file);
      if (!pattern || text === undefined) return [];
      const said = new Set([...text.matchAll(pattern)].map(([, word]) => word));
      if (said.size === 0) return [`${file} does not say that it belongs to ${slug}.`];
      return [...said].filter((word) => word !== slug).map((word) => `${file} says ${word}, not ${slug}.`);
    }),
  );
}

/** LEAK stands once in a leaky page, FIX at least once in a fixed one; neither stands anywhere else. */
function wrongMarks({ cases }: CaseSet): string[] {
  return specimensOf(cases).flatMap(({ file, text, is }) => {
    const marks = marksIn(text);
    const leaks = marks.filter(({ meaning }) => meaning === 'retained').length;
    const fixes = marks.length - leaks;
    const written = text.match(/\b(?:LEAK|FIX):/g)?.length ?? 0;
    return [
      ...when(is === 'leaky' && leaks !== 1, `${file} has ${leaks} LEAK marks, not 1.`),
      ...when(is === 'fixed' && fixes === 0, `${file} has no FIX mark.`),
      ...when(is !== 'leaky' && leaks > 0, `${file} has a LEAK mark, but must not leak.`),
      ...when(is !== 'fixed' && fixes > 0, `${file} has a FIX mark, but fixes nothing.`),
      ...when(written > marks.length, `${file} has a mark that is not a comment of its own.`),
      ...marks.flatMap((mark) => [
        ...when(!standsAboveCode(text, mark), `${file}:${mark.from} has a mark that stands above no statement.`),
        ...when(mark.words === '', `${file}:${mark.from} has a mark that says nothing.`),
      ]),
    ];
  });
}

/** Whether the line below a mark's comment begins something, rather than being blank or closing what is open. */
function standsAboveCode(text: string, { from, to }: SourceMark): boolean {
  const below = text.split('\n').slice(from, to).find((line) => !/^\s*\/\//.test(line));
  return /^\s*[^\s)\]}]/.test(below ?? '');
}

/** What a pair keeps is written in both of its twins, and in the pages of no other case. */
function wrongPayloads({ cases }: CaseSet): string[] {
  const writes = ({ text }: Specimen, name: string) => text.match(/[\w$-]+/g)?.includes(name) ?? false;
  return cases.flatMap((one) => {
    const { slug, specimens, payload } = one;
    if (payload === undefined) return [];
    const silent = specimens.filter((page) => !writes(page, payload));
    const borrowers = specimensOf(cases.filter((other) => other !== one)).filter((page) => writes(page, payload));
    return [
      ...silent.map(({ file }) => `${file} does not write ${payload}, the payload of ${slug}.`),
      ...borrowers.map(({ file }) => `${file} writes ${payload}, the payload of ${slug}.`),
    ];
  });
}

/** Every page registers its payload with a canary, in the same line in both twins, wherever the page can watch it. */
function unwatched({ cases }: CaseSet): string[] {
  const canaries = ({ text }: Specimen) => text.match(/^.*\b(?:ballast\([^)]*, this\)|canary\().*$/gm) ?? [];
  return cases.filter(({ isWatchable }) => isWatchable).flatMap(({ folder, specimens }) => {
    const silent = specimens.filter((page) => canaries(page).length === 0);
    const [lines = '', ...others] = specimens.map((page) => canaries(page).map((line) => line.trim()).join('\n'));
    return [
      ...silent.map(({ file }) => `${file} registers no payload with a canary.`),
      ...when(silent.length === 0 && others.some((other) => other !== lines), `${folder}: the twins do not register the same payload.`),
    ];
  });
}

/** The difference of the twins is the lesson, and it is short. */
function distantTwins({ cases }: CaseSet): string[] {
  return cases.flatMap(({ folder, specimens: [leaky, fixed] }) => {
    if (!leaky || !fixed) return [];
    const changed = changedLines(leaky.text.split('\n'), fixed.text.split('\n'));
    const complaint = `${folder}: twins differ in ${changed} lines; ${mostChangedLines} are enough.`;
    return when(changed > mostChangedLines, complaint);
  });
}

/** How many lines stand in only one of two texts: all that are not in their longest common subsequence. */
function changedLines(left: readonly string[], right: readonly string[]): number {
  let above = Array<number>(right.length + 1).fill(0);
  for (const line of left) {
    const row = [0];
    right.forEach((other, at) => {
      const [corner = 0, up = 0] = above.slice(at, at + 2);
      row.push(line === other ? corner + 1 : Math.max(up, row[at] ?? 0));
    });
    above = row;
  }
  return left.length + right.length - 2 * (above.at(-1) ?? 0);
}

/** A specimen is read in one go. */
function longSpecimens({ cases }: CaseSet): string[] {
  return specimensOf(cases).flatMap(({ file, text }) => {
    const lines = text.trimEnd().split('\n').length;
    return when(lines > mostLines, `${file} has ${lines} lines; ${mostLines} are enough.`);
  });
}

/** No page asks which twin it is. */
function flags({ cases, texts }: CaseSet): string[] {
  const flag = /\bif \(.*\b(?:is)?leaky\b|\b(?:is)?leaky\s+(?:\?|&&|\|\|)\s|=== 'leaky'/i;
  const isInCase = (file: string) => cases.some(({ folder }) => file.startsWith(`${folder}/`));
  const asking = [...texts].filter(([file, text]) => isInCase(file) && flag.test(text));
  return asking.map(([file]) => `${file} asks whether it is leaky; a twin does not know.`);
}

function specimensOf(cases: readonly Case[]): Specimen[] {
  return cases.flatMap(({ specimens }) => specimens);
}

function when(holds: boolean, complaint: string): string[] {
  return holds ? [complaint] : [];
}

/** Takes every folder of app/leaks for a pair and every folder of app/controls for a control, however incomplete. */
async function readCaseSet(root: string): Promise<CaseSet> {
  const files = (await Promise.all(sections.map((section) => filesBelow(root, section)))).flat();
  const texts = new Map<string, string>();
  for (const file of files) texts.set(file, await readFile(path.join(root, file), 'utf8'));
  const folders = files.flatMap((file) => /^app\/(?:leaks|controls)\/[a-z][\da-z-]*(?=\/)/.exec(file) ?? []);
  const cases = await Promise.all([...new Set(folders)].map((folder) => readCase(root, folder, texts)));
  return { cases, texts };
}

async function readCase(root: string, folder: string, texts: CaseSet['texts']): Promise<Case> {
  const slug = path.basename(folder);
  const kind = folder.startsWith('app/leaks/') ? 'pair' : 'control';
  const pages: readonly [Specimen['is'], string][] =
    kind === 'pair' ? twins.map((twin) => [twin, `${folder}/${twin}/page.tsx`]) : [['control', `${folder}/page.tsx`]];
  const shared = ['case.ts', 'layout.tsx', 'page.tsx', 'behaviour.spec.ts'].map((name) => `${folder}/${name}`);
  const parts = [...new Set([...shared, ...pages.map(([, file]) => file), `memlab-scenarios/${slug}.ts`])];
  const specimens = pages.flatMap(([is, file]) => {
    const text = texts.get(file);
    return text === undefined ? [] : [{ is, file, text }];
  });
  const keeps = kind === 'pair' && texts.has(`${folder}/case.ts`) ? await keepsOf(root, folder) : undefined;
  const payload = keeps && nameInSources(keeps);
  const isWatchable = keeps === undefined || countingMethodOf(keeps) === 'canary';
  return { slug, kind, folder, parts, specimens, isWatchable, ...(payload !== undefined && { payload }) };
}

const namedByAuthors: readonly LeakKind[] = ['object', 'closure', 'detached-dom', 'dom'];

async function keepsOf(root: string, folder: string): Promise<Kept> {
  const file = path.join(root, folder, 'case.ts');
  const { default: words } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { default: Pair };
  return words.keeps;
}

function nameInSources({ name, kind }: Kept): string | undefined {
  // `<style>`, `adopted style sheet`: the browser's own; an author's element has a hyphen.
  const isOwn = namedByAuthors.includes(kind) && !/^<\w+>$|\s/.test(name);
  return isOwn ? name.replace(/^<(.*)>$/, '$1') : undefined;
}

/** The files below a folder, sorted, by their paths from `root`; without what systems hide in folders (.DS_Store). */
async function filesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

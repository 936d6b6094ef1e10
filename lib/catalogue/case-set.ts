import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Kept, LeakKind, LineException, Pair } from './case';
import { twins, type Twin } from './cases';
import { problemWithException } from './suspect-line';
import { countingMethodOf } from '../live/tally';
import { marksIn, type SourceMark } from './marks';

/*
 * Checks the set of cases, as rustlings' `dev check` does: it reports incomplete cases, files that belong to no case,
 * and files that name the wrong case. A unit test runs it on this project.
 */

interface Case {
  slug: string;
  kind: 'pair' | 'control';
  /** From the root: `app/leaks/window-listener`. */
  folder: string;
  /** The required files, as paths from the root. They include the specimens. */
  parts: readonly string[];
  /** The pages under test that exist. */
  specimens: readonly Specimen[];
  /**
   * The payload's name as the sources write it: a class, or a custom element without angle brackets. Absent if the
   * browser defines the name, as for an object URL.
   */
  payload?: string;
  /** The line that the hunter names in place of the marked statement. */
  line?: LineException;
  /** Whether the payload is a JavaScript object of the page, so that a canary can count it. */
  isWatchable: boolean;
}

interface Specimen {
  file: string;
  text: string;
  is: Twin | 'control';
}

interface CaseSet {
  cases: readonly Case[];
  /** The source of every file below `sections`, by its path from the root, with `/`. */
  sources: ReadonlyMap<string, string>;
}

type Check = (set: CaseSet) => string[];

const checks: readonly Check[] = [
  missingFiles, strayFiles, wrongSlugs, wrongMarks, wrongLines, wrongPayloads, missingCanaries, twinsTooDifferent, longSpecimens, twinChecks,
];
const sections = ['app/leaks', 'app/controls', 'memlab-scenarios', 'workers'];
const maxLines = 70;
const maxChangedLines = 24;

/**
 * Finds the problems of a project's case set.
 * @param root the project's folder
 * @returns one sentence a problem; empty if there is none
 */
export async function problemsIn(root: string): Promise<string[]> {
  const set = await readCaseSet(root);
  return checks.flatMap((check) => check(set));
}

/** Every case has all of its required files. */
function missingFiles({ cases, sources }: CaseSet): string[] {
  const missing = cases.flatMap(({ parts }) => parts).filter((file) => !sources.has(file));
  return missing.map((file) => `${file} is missing.`);
}

/**
 * Every file belongs to a case or to a lesson. A case may also have a worker and modules that both twins share. A
 * module with markup, such as a provider, is beside the layout.
 */
function strayFiles({ cases, sources }: CaseSet): string[] {
  const chrome = /^app\/[^/]+\/(?:page|layout|error|loading|not-found)\.(?:tsx|module\.css)$/;
  const module = /^\/(?!leaky\/|fixed\/).*(?<!\.spec)\.ts$/;
  const markup = /^\/(?!(?:default|error|loading|not-found|template)\.)[a-z-]+\.tsx$/; // these names have a meaning in Next
  const isScenery = ({ folder }: Case, file: string) => {
    const inFolder = file.slice(folder.length);
    return file.startsWith(`${folder}/`) && (module.test(inFolder) || markup.test(inFolder));
  };
  const isOwned = (file: string) =>
    isWorkerOfChrome(file) || cases.some((one) => one.parts.includes(file) || isWorkerOf(one, file) || isScenery(one, file));
  const strays = [...sources.keys()].filter((file) => !chrome.test(file) && !isOwned(file));
  return strays.map((file) => `${file} belongs to no case.`);
}

/** Workers of the lessons and of the snapshot viewer belong to no case. */
function isWorkerOfChrome(file: string): boolean {
  return file.startsWith('workers/learn/') || file === 'workers/snapshot-viewer.ts';
}

function isWorkerOf({ slug }: Case, file: string): boolean {
  return file === `workers/${slug}.ts` || file === `workers/${slug}.test.ts`;
}

/** The files of a case use the slug of its folder. */
function wrongSlugs({ cases, sources }: CaseSet): string[] {
  const slugPatterns: readonly [file: RegExp, slug: RegExp][] = [
    [/^app\/.*\/layout\.tsx$/, /\bslug="([^"]*)"/g],
    [/^app\/leaks\/[^/]+\/page\.tsx$/, /\bslug="([^"]*)"/g],
    [/^app\/.*\/behaviour\.spec\.ts$/, /\bfeature\('([^']*)'/g],
    [/^memlab-scenarios\//, /(?:\b(?:pair|control)Scenario\('|'\.\.\/app\/(?:leaks|controls)\/)([^'/]*)/g],
  ];
  return cases.flatMap(({ slug, parts }) =>
    parts.flatMap((file) => {
      const [, pattern] = slugPatterns.find(([name]) => name.test(file)) ?? [];
      const text = sources.get(file);
      if (!pattern || text === undefined) return [];
      const found = new Set([...text.matchAll(pattern)].map(([, word]) => word));
      if (found.size === 0) return [`${file} does not name its case ${slug}.`];
      return [...found].filter((word) => word !== slug).map((word) => `${file} names ${word} instead of ${slug}.`);
    }),
  );
}

/** A leaky page has exactly one LEAK mark and a fixed page at least one FIX mark. No other page has either. */
function wrongMarks({ cases }: CaseSet): string[] {
  return specimensOf(cases).flatMap(({ file, text, is }) => {
    const marks = marksIn(text);
    const leaks = marks.filter(({ meaning }) => meaning === 'retained').length;
    const fixes = marks.length - leaks;
    const written = text.match(/\b(?:LEAK|FIX):/g)?.length ?? 0;
    return [
      ...problemIf(is === 'leaky' && leaks !== 1, `${file} has ${leaks} LEAK marks, not 1.`),
      ...problemIf(is === 'fixed' && fixes === 0, `${file} has no FIX mark.`),
      ...problemIf(is !== 'leaky' && leaks > 0, `${file} has a LEAK mark, but must not leak.`),
      ...problemIf(is !== 'fixed' && fixes > 0, `${file} has a FIX mark, but is not a fixed page.`),
      ...problemIf(written > marks.length, `${file} has a mark that is not on a line of its own.`),
      ...marks.flatMap((mark) => [
        ...problemIf(!isAboveStatement(text, mark), `${file}:${mark.from} has a mark that is not above a statement.`),
        ...problemIf(mark.words === '', `${file}:${mark.from} has a mark without text.`),
      ]),
    ];
  });
}

/**
 * Whether a statement begins on the line below the mark's comment. The line must not be blank or only close a bracket.
 */
function isAboveStatement(text: string, { from, to }: SourceMark): boolean {
  const below = text.split('\n').slice(from, to).find((line) => !/^\s*\/\//.test(line));
  return /^\s*[^\s)\]}]/.test(below ?? '');
}

/** An exception for the line that the hunter names is one line of the leaky page, and has a reason. */
function wrongLines({ cases }: CaseSet): string[] {
  return cases.flatMap(({ folder, line, specimens }) => {
    const leaky = specimens.find(({ is }) => is === 'leaky');
    const problem = leaky && line && problemWithException(leaky.text, line);
    return problem === undefined ? [] : [`${folder}/case.ts: ${problem}.`];
  });
}

/** The payload's name occurs in both twins of its pair and in no page of another case. */
function wrongPayloads({ cases }: CaseSet): string[] {
  const contains = ({ text }: Specimen, name: string) => text.match(/[\w$-]+/g)?.includes(name) ?? false;
  return cases.flatMap((one) => {
    const { slug, specimens, payload } = one;
    if (payload === undefined) return [];
    const without = specimens.filter((page) => !contains(page, payload));
    const others = specimensOf(cases.filter((other) => other !== one)).filter((page) => contains(page, payload));
    return [
      ...without.map(({ file }) => `${file} does not contain ${payload}, the payload of ${slug}.`),
      ...others.map(({ file }) => `${file} contains ${payload}, the payload of ${slug}.`),
    ];
  });
}

/** Every page whose payload can be counted registers it with a canary, on the same line in both twins. */
function missingCanaries({ cases }: CaseSet): string[] {
  const canaries = ({ text }: Specimen) => text.match(/^.*\b(?:ballast\([^)]*, this\)|canary\().*$/gm) ?? [];
  return cases.filter(({ isWatchable }) => isWatchable).flatMap(({ folder, specimens }) => {
    const without = specimens.filter((page) => canaries(page).length === 0);
    const [lines = '', ...others] = specimens.map((page) => canaries(page).map((line) => line.trim()).join('\n'));
    return [
      ...without.map(({ file }) => `${file} registers no payload with a canary.`),
      ...problemIf(without.length === 0 && others.some((other) => other !== lines), `${folder}: the twins do not register the same payload.`),
    ];
  });
}

/** The twins differ in few lines. */
function twinsTooDifferent({ cases }: CaseSet): string[] {
  return cases.flatMap(({ folder, specimens: [leaky, fixed] }) => {
    if (!leaky || !fixed) return [];
    const changed = changedLines(leaky.text.split('\n'), fixed.text.split('\n'));
    const problem = `${folder}: the twins differ in ${changed} lines; at most ${maxChangedLines} are allowed.`;
    return problemIf(changed > maxChangedLines, problem);
  });
}

/** The number of lines that occur in only one of two texts: those outside their longest common subsequence. */
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

/** A specimen is short. */
function longSpecimens({ cases }: CaseSet): string[] {
  return specimensOf(cases).flatMap(({ file, text }) => {
    const lines = text.trimEnd().split('\n').length;
    return problemIf(lines > maxLines, `${file} has ${lines} lines; at most ${maxLines} are allowed.`);
  });
}

/** No page checks which twin it is. */
function twinChecks({ cases, sources }: CaseSet): string[] {
  const flag = /\bif \(.*\b(?:is)?leaky\b|\b(?:is)?leaky\s+(?:\?|&&|\|\|)\s|=== 'leaky'/i;
  const isInCase = (file: string) => cases.some(({ folder }) => file.startsWith(`${folder}/`));
  const checking = [...sources].filter(([file, text]) => isInCase(file) && flag.test(text));
  return checking.map(([file]) => `${file} checks which twin it is; both twins must run the same code.`);
}

function specimensOf(cases: readonly Case[]): Specimen[] {
  return cases.flatMap(({ specimens }) => specimens);
}

function problemIf(holds: boolean, problem: string): string[] {
  return holds ? [problem] : [];
}

/**
 * Reads every folder of app/leaks as a pair and every folder of app/controls as a control, even if it is incomplete.
 */
async function readCaseSet(root: string): Promise<CaseSet> {
  const files = (await Promise.all(sections.map((section) => filesBelow(root, section)))).flat();
  const sources = new Map<string, string>();
  for (const file of files) sources.set(file, await readFile(path.join(root, file), 'utf8'));
  const folders = files.flatMap((file) => /^app\/(?:leaks|controls)\/[a-z][\da-z-]*(?=\/)/.exec(file) ?? []);
  const cases = await Promise.all([...new Set(folders)].map((folder) => readCase(root, folder, sources)));
  return { cases, sources };
}

async function readCase(root: string, folder: string, sources: CaseSet['sources']): Promise<Case> {
  const slug = path.basename(folder);
  const kind = folder.startsWith('app/leaks/') ? 'pair' : 'control';
  const pages: readonly [Specimen['is'], string][] =
    kind === 'pair' ? twins.map((twin) => [twin, `${folder}/${twin}/page.tsx`]) : [['control', `${folder}/page.tsx`]];
  const shared = ['case.ts', 'layout.tsx', 'page.tsx', 'behaviour.spec.ts'].map((name) => `${folder}/${name}`);
  const parts = [...new Set([...shared, ...pages.map(([, file]) => file), `memlab-scenarios/${slug}.ts`])];
  const specimens = pages.flatMap(([is, file]) => {
    const text = sources.get(file);
    return text === undefined ? [] : [{ is, file, text }];
  });
  const { keeps, line } = kind === 'pair' && sources.has(`${folder}/case.ts`) ? await pairIn(root, folder) : {};
  const payload = keeps && nameInSources(keeps);
  const isWatchable = keeps === undefined || countingMethodOf(keeps) === 'canary';
  return { slug, kind, folder, parts, specimens, isWatchable, ...(payload !== undefined && { payload }), ...(line && { line }) };
}

const namedByAuthors: readonly LeakKind[] = ['object', 'closure', 'detached-dom', 'dom'];

async function pairIn(root: string, folder: string): Promise<Pick<Pair, 'keeps' | 'line'>> {
  const file = path.join(root, folder, 'case.ts');
  const { default: words } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { default: Pair };
  return words;
}

function nameInSources({ name, kind }: Kept): string | undefined {
  // `<style>` and `adopted style sheet` are the browser's names; an author's element name has a hyphen.
  const isAuthorsName = namedByAuthors.includes(kind) && !/^<\w+>$|\s/.test(name);
  return isAuthorsName ? name.replace(/^<(.*)>$/, '$1') : undefined;
}

/** The files below a folder, sorted, as paths from `root`. Hidden files (.DS_Store) are left out. */
async function filesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

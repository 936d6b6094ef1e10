import path from 'node:path';
import { allCases, twins, type CaseEntry } from './cases';
import { root } from '../tooling/children';
import { type ControlWalk, scenarioTarget, type Target, UnknownTarget } from 'leak-hunt';
import { emptyScenario } from './scenario';

/**
 * Resolves the targets that a user typed: `all`, a slug, `slug/fixed`, or the path of a scenario file.
 * @param folder the folder in which they were typed; paths are relative to it
 * @throws UnknownTarget
 */
export async function resolveTargets(typed: readonly string[], folder: string): Promise<Target[]> {
  const cases = await allCases();
  return typed.flatMap((word) => {
    if (word === 'all') return cases.flatMap(targetsOf);
    const file = path.resolve(folder, word);
    const [slug = '', part] = slugOf(file) ?? word.split('/');
    const known = cases.find((entry) => entry.slug === slug);
    const targets = known ? targetsOf(known).filter(({ name }) => part === undefined || name === `${slug}/${part}`) : [];
    if (targets.length > 0) return targets;
    const scenario = scenarioTarget(word, folder);
    if (scenario) return [scenario];
    throw new UnknownTarget(notFound(word, known, cases));
  });
}

/** The slug of one of the lab's own scenario files, as the first part of a target. */
function slugOf(file: string): [string] | undefined {
  const { dir, name, ext } = path.parse(file);
  return ext === '.ts' && dir === path.join(root, 'memlab-scenarios') ? [name] : undefined;
}

/** The control walk: what a walk between two empty pages retains belongs to Next. */
export const emptyControl: ControlWalk = { name: 'an empty page of the lab', scenario: emptyScenario() };

/** The targets of one case: both twins, or the control. */
export function targetsOf(entry: CaseEntry): Target[] {
  const scenario = `memlab-scenarios/${entry.slug}.ts`;
  if (entry.kind === 'control') return [{ name: `${entry.slug}/control`, scenario, expected: 'clean', control: emptyControl }];
  return twins.map((twin) => ({
    name: `${entry.slug}/${twin}`,
    scenario,
    env: { TWIN: twin },
    expected: twin === 'leaky' ? 'leak' : 'clean',
    control: emptyControl,
    ...(twin === 'leaky' && { keeps: entry.keeps }),
  }));
}

function notFound(word: string, known: CaseEntry | undefined, cases: readonly CaseEntry[]): string {
  if (known) return `${word}: ${known.slug} has only ${targetsOf(known).map(({ name }) => name).join(' and ')}.`;
  if (/[./\\]/.test(word)) return `${word}: there is no such scenario file.`;
  return `${word}: there is no such case. Known are: all, ${cases.map(({ slug }) => slug).join(', ')}.`;
}

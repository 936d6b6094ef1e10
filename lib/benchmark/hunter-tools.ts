import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Hunter } from 'leak-hunt';
import type { Leak, Place, Report, Result } from 'leak-hunt/report';
import { root } from '../tooling/children';
import { failedVerdict } from './compare';
import { lastLine, runTool, type Lab, type Specimen, type Told, type Tool, type Verdict } from './tool';

/** What `npm run` runs. */
const command = path.join(root, 'lib/tooling/bootstrap.mjs');

/**
 * The hunter as `npm run hunt` runs it: one process and one browser for each page.
 * @param typed what a user types for a page
 */
export function hunterCommand(lab: Lab, typed: (specimen: Specimen) => string = ({ name }) => name): Tool {
  return {
    name: 'this hunter, one command a page',
    async judge(specimen, scratch) {
      const file = path.join(scratch, 'report.json');
      const args = [typed(specimen), '--url', lab.url, '--json', file, '--quiet'];
      const output = await runTool(command, ['hunt', ...args], specimen, lab);
      const [result] = await resultsIn(file);
      return result ? verdictOf(result) : { said: 'none', note: lastLine(output) };
    },
  };
}

/** One command for all pages. With its default options it walks all of an app's pages in one page of one browser. */
export function hunterAtOnce(lab: Lab): Tool {
  const name = 'this hunter, all pages at once';
  return {
    name,
    async judge(specimen, scratch) {
      return (await judgeAll([specimen], scratch))[0] ?? failedVerdict('no result');
    },
    judgeAll,
  };

  async function judgeAll(specimens: readonly Specimen[], scratch: string): Promise<Verdict[]> {
    const [first] = specimens;
    if (!first) return [];
    const file = path.join(scratch, 'report.json');
    const names = specimens.map((specimen) => specimen.name);
    // Each page's own environment is set by the command.
    const output = await runTool(command, ['hunt', ...names, '--url', lab.url, '--json', file, '--quiet'], { ...first, env: {} }, lab, {}, specimens.length);
    const byName = new Map((await resultsIn(file)).map((result) => [result.target, result]));
    return names.map((page) => {
      const result = byName.get(page);
      return result ? verdictOf(result) : { said: 'none', note: lastLine(output) };
    });
  }
}

async function resultsIn(file: string): Promise<Result[]> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? [] : (JSON.parse(text) as Report).results;
}

/** The hunter as `npm run memlab` runs it: one browser for many pages. It is opened before the time is measured. */
export function hunterKeptOpen(lab: Lab): Tool {
  const hunter = new Hunter({ chromium: lab.chromium });
  return {
    name: 'this hunter, browser kept open',
    async prepare(specimen) {
      process.env.LAB_URL = lab.url;
      await hunter.hunt(specimen);
    },
    async judge(specimen) {
      process.env.LAB_URL = lab.url;
      return verdictOf(await hunter.hunt(specimen));
    },
    close: () => hunter.close(),
  };
}

/** A leak whose line may be a library's. */
type ToldLeak = Leak & { library?: Place | null };
type Judged = Pick<Result, 'verdict' | 'reason'> & { leaks: readonly ToldLeak[] };

function verdictOf({ verdict, reason, leaks }: Judged): Verdict {
  if (verdict === 'leak') return { said: 'leak', note: leaks.map(({ name }) => name).join(', '), told: toldOf(leaks) };
  return verdict === 'clean' ? { said: 'clean', note: '' } : { said: 'none', note: reason ?? verdict };
}

/** The first leak is the answer that a person wants. */
function toldOf([first]: readonly ToldLeak[]): Told {
  return { names: first ? [first.name] : [], places: first?.source ? [first.source] : [], library: first?.library ?? null };
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Hunter } from 'leak-hunt';
import type { Leak, Report, Result } from 'leak-hunt/report';
import { root } from '../tooling/children';
import { lastLine, runTool, type Lab, type Tool, type Verdict } from './tool';

/** The hunter as `npm run hunt` runs it: one process and one browser for each page. */
export function hunterCommand(lab: Lab): Tool {
  return {
    name: 'this hunter, one command a page',
    async judge(specimen, scratch) {
      const file = path.join(scratch, 'report.json');
      const args = [specimen.name, '--url', lab.url, '--json', file, '--quiet'];
      const output = await runTool(path.join(root, 'lib/catalogue/hunt.ts'), args, specimen, lab);
      const text = await readFile(file, 'utf8').catch(() => undefined);
      const [result] = text === undefined ? [] : (JSON.parse(text) as Report).results;
      return result ? verdictOf(result) : { said: 'none', note: lastLine(output) };
    },
  };
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

type Judged = Pick<Result, 'verdict' | 'reason'> & { leaks: readonly Leak[] };

function verdictOf({ verdict, reason, leaks }: Judged): Verdict {
  if (verdict === 'leak') return { said: 'leak', note: leaks.map(({ name }) => name).join(', ') };
  return verdict === 'clean' ? { said: 'clean', note: '' } : { said: 'none', note: reason ?? verdict };
}

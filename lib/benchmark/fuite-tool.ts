import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { defaultVisits, loadScenario } from 'leak-hunt';
import { packageBin, root } from '../tooling/children';
import { chromiumArgs } from 'leak-hunt/command';
import { lastLine, runTool, withTypeScript, type Lab, type Told, type Tool } from './tool';

/** The output of fuite's --output: https://github.com/nolanlawson/fuite/blob/master/types/index.d.ts */
interface FuiteResult {
  result: { failed?: boolean; leaks?: FuiteLeaks };
}

/** A part of the result. */
interface FuiteLeaks {
  detected: boolean;
  objects?: { name: string }[];
  collections?: { stacktraces?: { pretty?: string; original?: string }[] }[];
}

/**
 * The tool fuite, with as many iterations as the hunter makes visits. Its scenario has the same steps as the lab's own.
 * It therefore does not search the page for links or wait for network idle, because the steps wait for what they need.
 */
export function fuite(lab: Lab): Tool {
  return {
    name: 'fuite',
    async judge(specimen, scratch) {
      const walk = path.join(root, specimen.scenario);
      const [scenario, report] = [path.join(scratch, 'scenario.mjs'), path.join(scratch, 'report.json')];
      await writeFile(scenario, scenarioAround(walk));
      Object.assign(process.env, { LAB_URL: lab.url, ...specimen.env });
      const url = (await loadScenario(walk)).url();
      const settings = ['--scenario', scenario, '--iterations', String(defaultVisits), '--output', report];
      const args = [url, ...settings, ...chromiumArgs.map((flag) => `--browser-arg=${flag}`)];
      const env = { ...withTypeScript, PUPPETEER_EXECUTABLE_PATH: lab.chromium };
      const output = await runTool(packageBin('fuite'), args, specimen, lab, env);
      const text = await readFile(report, 'utf8').catch(() => '');
      const leaks = resultIn(text)?.result.leaks;
      if (!leaks) return { said: 'none', note: lastLine(output) };
      const names = (leaks.objects ?? []).map(({ name }) => name);
      return { said: leaks.detected ? 'leak' : 'clean', note: names.join(', '), ...(leaks.detected && { told: { names, places: placesIn(leaks), library: null } }) };
    },
  };
}

function scenarioAround(walk: string): string {
  return `import { action, back } from ${JSON.stringify(pathToFileURL(walk).href)};
export async function iteration(page) {
  await action(page);
  await back(page);
}
export async function waitForIdle(page) {
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}
`;
}

/** The positions in the call stacks of collections that grow. */
export function placesIn({ collections = [] }: Pick<FuiteLeaks, 'collections'>): Told['places'] {
  const stacks = collections.flatMap(({ stacktraces = [] }) => stacktraces.map(({ pretty, original }) => pretty ?? original ?? ''));
  return stacks.flatMap((stack) => [...stack.matchAll(/([^\s()]+):(\d+):\d+/g)].map(([, file = '', line]) => ({ file, line: Number(line) })));
}

/**
 * Reads fuite's output file. fuite starts to write it before it has a result, so the file is not valid JSON if fuite
 * fails.
 */
function resultIn(text: string): FuiteResult | undefined {
  try {
    return (JSON.parse(text) as FuiteResult[])[0];
  } catch {
    return undefined;
  }
}

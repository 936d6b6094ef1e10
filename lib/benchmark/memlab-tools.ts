import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defaultVisits, defaultWarmUps } from 'leak-hunt';
import { packageBin, root } from '../tooling/children';
import { lastLine, runTool, withTypeScript, type Lab, type Specimen, type Tool, type Verdict } from './tool';

/**
 * Flags that make `memlab run` faster without changing its verdict: no warm-up load of every page, no screenshots, no
 * scrolling, no extra waiting. Garbage collection stays on: without it the snapshots would contain unreachable objects.
 * memlab's waits after each collection (some 3 s a step) cannot be set from the command line.
 */
const switches = ['--skip-warmup', '--skip-screenshot', '--skip-scroll', '--skip-extra-ops', '--disable-xvfb'];

/** `memlab run` with its own leak rules. */
export function memlabByItsRules(lab: Lab): Tool {
  return { name: 'memlab run, default rules', judge: (specimen, scratch) => run(specimen, lab, scratch, '') };
}

/** `memlab run` with the scenario's leakFilter, which contains the name of the leaking class. */
export function memlabByFilter(lab: Lab): Tool {
  return {
    name: 'memlab run, given the class name to look for',
    judge: (specimen, scratch) => run(specimen, lab, scratch, 'leakFilter'),
  };
}

/** `memlab run` with its own leak rules, and as many visits as the hunter makes. By itself it makes one. */
export function memlabWithVisits(lab: Lab): Tool {
  const repeat = `\nexport const repeat = () => ${defaultVisits - 1};\n`;
  return {
    name: `memlab run, default rules, ${defaultVisits} visits`,
    judge: (specimen, scratch) => run(specimen, lab, scratch, '', repeat),
  };
}

/**
 * Wraps the lab's scenario with as many warm-up visits before memlab's first snapshot as the hunter makes. Without them
 * memlab's rules report what React sets up on the first visit as a leak, on fixed pages too (5 clusters on
 * window-listener/fixed).
 */
function scenarioAround(walk: string, filter: string): string {
  const from = JSON.stringify(walk);
  return `import * as walk from ${from};
export { ${['name', 'url', 'action', 'back', 'isPageLoaded', filter].filter(Boolean).join(', ')} } from ${from};
export async function setup(page) {
  for (let visit = 0; visit < ${defaultWarmUps}; visit++) {
    await walk.action(page);
    await walk.back(page);
  }
}
`;
}

async function run(specimen: Specimen, lab: Lab, scratch: string, filter: string, more = ''): Promise<Verdict> {
  const scenario = path.join(scratch, 'scenario.ts');
  await writeFile(scenario, scenarioAround(path.join(root, specimen.scenario), filter) + more);
  await mkdir(workIn(scratch));
  const args = ['run', '--scenario', scenario, '--chromium-binary', lab.chromium, '--work-dir', workIn(scratch), ...switches];
  return verdictIn(await runTool(packageBin('memlab'), args, specimen, lab, withTypeScript));
}

/**
 * One `memlab run` with two verdicts: by memlab's own rules, and by the scenario's leakFilter with `memlab find-leaks`
 * on the same snapshots. This takes half the time of two runs.
 * @param scratch an empty folder
 */
export async function memlabBothWays(specimen: Specimen, lab: Lab, scratch: string): Promise<{ memlab: Verdict; filter: Verdict }> {
  const memlab = await run(specimen, lab, scratch, '');
  const filter = path.join(scratch, 'filter.ts');
  await writeFile(filter, `export { leakFilter } from ${JSON.stringify(path.join(root, specimen.scenario))};\n`);
  const args = ['find-leaks', '--work-dir', workIn(scratch), '--leak-filter', filter];
  return { memlab, filter: verdictIn(await runTool(packageBin('memlab'), args, specimen, lab, withTypeScript)) };
}

function workIn(scratch: string): string {
  return path.join(scratch, 'work');
}

function verdictIn(output: string): Verdict {
  // memlab exits with 0 in both cases, and it writes the same files with and without leaks.
  const found = /MemLab found (\d+) leak/.exec(output)?.[1];
  if (found === undefined) return { said: 'none', note: lastLine(output) };
  const isLeak = Number(found) > 0;
  return { said: isLeak ? 'leak' : 'clean', note: `${found} clusters`, ...(isLeak && { told: { names: namesIn(output), places: [], library: null } }) };
}

/**
 * All names on the retainer paths that memlab prints, those of what leaks first; elements without their attributes. It prints
 * no positions.
 */
export function namesIn(output: string): string[] {
  const names = [...output.matchAll(/--->\s+\[(?:Detached )?(.+?)\]? \([\w ]+\) @\d/g)].map(([, name = '']) => name.replace(/^<([\w-]+) .*$/, '<$1>'));
  return [...new Set(names.reverse())];
}

import { rmSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuild } from './build';
import { packageBin, startNode } from './children';
import { ensureChromium } from './chromium';
import { linters } from './linters';
import { runCommand, SetupError } from 'leak-hunt/command';
import { runPlaywright } from './playwright';
import { writeRouteTypes } from './route-types';
import {
  summaryLine, type PlaywrightReport, slowestFiles, type Tally, tallyCommand, tallyPlaywright, tallyVitest, total, type VitestReport,
} from './totals';

/**
 * `npm test`: runs all checks and tests. The last line is `N passed, N failed`. A failed step does not stop the next
 * one.
 */

const steps: { name: string; run(reports: string): Promise<Tally> }[] = [
  { name: 'types and lint', run: typesAndLint },
  { name: 'unit tests', run: unitTests },
  { name: 'browser tests', run: (reports) => playwrightTests(reports, ['behaviour', 'e2e', 'memory', 'memlab']) },
  { name: 'exercises and their checker', run: (reports) => playwrightTests(reports, ['exercise']) },
];

await runCommand(async () => {
  await ensureChromium();
  const reports = await mkdtemp(path.join(tmpdir(), 'leak-lab-'));
  process.once('exit', () => rmSync(reports, { recursive: true, force: true }));
  const tallies: Tally[] = [];
  const times: string[] = [];
  for (const [index, step] of steps.entries()) {
    console.log(`\n── ${step.name} (${index + 1} of ${steps.length})`);
    const started = performance.now();
    tallies.push(await step.run(reports));
    times.push(`${step.name} ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  const all = total(tallies);
  if (all.failures.length > 0) console.log(`\nFailed:\n${all.failures.map((name) => `  ${name}`).join('\n')}`);
  console.log(`\n${times.join(' · ')}`);
  console.log(summaryLine(all));
  return all.failures.length > 0 ? 1 : 0;
});

/** Runs the compiler and the linters in parallel: each uses one core. */
async function typesAndLint(): Promise<Tally> {
  const routes = await writeRouteTypes();
  if (routes.code !== 0) {
    console.error(routes.output);
    return tallyCommand('types of the routes', routes.code);
  }
  const commands = { types: [packageBin('typescript', 'tsc'), '--noEmit'] as const, ...linters };
  const tallies = Object.entries(commands).map(async ([name, [script, ...args]]) => {
    const { code, output } = await startNode(script, args, { output: 'collect' }).ended;
    console.log(`${name}: ${code === 0 ? 'no findings' : output}`);
    return tallyCommand(name, code);
  });
  return total(await Promise.all(tallies));
}

async function unitTests(reports: string): Promise<Tally> {
  const file = path.join(reports, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await startNode(packageBin('vitest'), args, { output: 'show' }).ended;
  return tallyVitest(await read<VitestReport>(file), code);
}

async function playwrightTests(reports: string, projects: readonly string[]): Promise<Tally> {
  try {
    await ensureBuild();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    return tallyCommand('build (no browser test could run)', error.exitCode);
  }
  const file = path.join(reports, `${projects.join('-')}.json`);
  const code = await runPlaywright(projects.map((name) => `--project=${name}`), { LEAK_LAB_PLAYWRIGHT_JSON: file });
  const report = await read<PlaywrightReport>(file);
  console.log('\nSlowest test files, in seconds summed over both workers:');
  for (const slow of slowestFiles(report, 12)) console.log(`  ${slow.seconds.toFixed(0).padStart(5)}  ${slow.file}`);
  return tallyPlaywright(report, code);
}

async function read<Report>(file: string): Promise<Report | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Report;
  } catch {
    return undefined; // the runner crashed before it wrote a report
  }
}

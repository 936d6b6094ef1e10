import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { resolveTargets } from '../catalogue/targets';
import { root } from '../tooling/children';
import { ensureChromium } from '../tooling/chromium';
import { runProgram } from 'leak-hunt/command';
import { recordedMatrix } from '../catalogue/matrix';
import { recordedHunts } from '../catalogue/recorded/hunts';
import { describeMachine, thisMachine } from './machine';
import { matrixTable, measureMatrix } from './matrix';
import { heapTable, measureHeaps } from './heap';
import { describeWalks } from './standings';
import { publish } from './publish';
import { readmeFile } from './readme';
import { benchTools, runBench, type ToolName } from './benchmark';

interface Options {
  pages: string[];
  runs: number;
  tools: ToolName[];
  heap?: true | number[];
  matrix?: true;
  jobs: number;
  json?: string;
  readme?: true;
}

const list = (text: string) => text.split(',').filter(Boolean);
const toolNames = Object.keys(benchTools) as ToolName[];

const program = new Command('npm run bench --')
  .description('Compares this hunter with other tools on the pages of the lab, or measures it on heaps of growing size.')
  .addOption(new Option('--pages <slugs>', 'cases, separated by commas').argParser(list).default(['all'], 'all'))
  .option('--runs <number>', 'how often each tool walks each page', wholeNumber, 3)
  .addOption(new Option('--tools <names>', toolNames.join(', ')).argParser(knownTools).default(toolNames, 'all'))
  .option('--heap [megabytes]', 'measure instead how the cost grows with the heap (10,50,200,500)', wholeNumbers)
  .option('--matrix', 'record instead which tool finds which leak, with one walk each, for the page /matrix')
  .option('--jobs <number>', 'with --matrix: how many walks run at the same time', wholeNumber, 2)
  .option('--json <file>', 'write all samples as JSON')
  .option('--readme', `write the table into ${readmeFile}`)
  .exitOverride();

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('It must be a whole number, at least 1.');
  return value;
}

function wholeNumbers(text: string): number[] {
  return list(text).map(wholeNumber);
}

function knownTools(text: string): ToolName[] {
  const unknown = list(text).find((name) => !Object.hasOwn(benchTools, name));
  if (unknown !== undefined) throw new InvalidArgumentError(`There is no tool ${unknown}. There are: ${toolNames.join(', ')}.`);
  return toolNames.filter((name) => list(text).includes(name));
}

/** @returns 1 if a tool gave no verdict or a hunt failed, so that incomplete figures are not used */
async function main(): Promise<number> {
  program.parse();
  const options = program.opts<Options>();
  const specimens = await resolveTargets(options.pages, root);
  const machine = thisMachine(await ensureChromium());
  const folder = mkdtempSync(path.join(tmpdir(), 'leak-lab-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  if (options.heap) {
    const sizes = options.heap === true ? [10, 50, 200, 500] : options.heap;
    const onSize = (megabytes: number) => console.error(`A heap of about ${megabytes} MB …`);
    const samples = await measureHeaps(sizes, folder, onSize);
    await publish('heap', heapTable(samples), describeMachine(machine), { machine, samples }, options);
    return samples.some(({ figures }) => 'error' in figures) ? 1 : 0;
  }
  if (options.matrix) {
    await measureMatrix(specimens, options.jobs, folder);
    const matrix = await recordedMatrix();
    await publish('matrix', await matrixTable(matrix, recordedHunts), matrix.measured, matrix, options);
    return 0;
  }
  const { table, ...figures } = await runBench(specimens, options.tools, options.runs, folder);
  const { length: all } = await resolveTargets(['all'], root);
  const circumstances = `${describeWalks(options.pages, specimens.length, all, options.runs)} ${describeMachine(machine)}`;
  await publish('bench', table, circumstances, { machine, runs: options.runs, ...figures }, options);
  const { differences } = figures;
  console.log(differences.length === 0 ? '\nThe tools agree on every page.' : `\nWhere they differ:\n${differences.map((line) => `  ${line}`).join('\n')}`);
  return figures.samples.some(({ said }) => said === 'none') ? 1 : 0;
}

await runProgram(main);

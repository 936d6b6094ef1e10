import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { runProgram } from 'leak-hunt/command';
import { ensureChromium } from '../../tooling/chromium';
import { describeMachine, thisMachine } from '../machine';
import { publish } from '../publish';
import { readmeFile } from '../readme';
import { defaultCache } from './cache';
import { type FieldTool, fieldTools, runField } from './field';
import { libraries } from './libraries';

interface Options {
  tools: FieldTool[];
  cache: string;
  json?: string;
  readme?: true;
}

const toolNames = Object.keys(fieldTools) as FieldTool[];
const libraryNames = libraries.map(({ name }) => name);

const program = new Command('npm run field --')
  .description('Compares this hunter with other tools on libraries with a published leak: one version with the leak, one without.')
  .addArgument(new Argument('[libraries...]', libraryNames.join(', ')).default([], 'all').argParser(knownLibraries))
  .addOption(new Option('--tools <names>', toolNames.join(', ')).argParser(knownTools).default(toolNames, 'all'))
  .option('--cache <folder>', 'where libraries are installed', (folder) => path.resolve(process.env.INIT_CWD ?? '.', folder), defaultCache())
  .option('--json <file>', 'write all figures as JSON')
  .option('--readme', `write the table into ${readmeFile}`)
  .exitOverride();

function knownLibraries(name: string, before: string[]): string[] {
  if (!libraryNames.includes(name)) throw new InvalidArgumentError(`There is no library ${name}. There are: ${libraryNames.join(', ')}.`);
  return [...before, name];
}

function knownTools(text: string): FieldTool[] {
  const names = text.split(',').filter(Boolean);
  const unknown = names.find((name) => !Object.hasOwn(fieldTools, name));
  if (unknown !== undefined) throw new InvalidArgumentError(`There is no tool ${unknown}. There are: ${toolNames.join(', ')}.`);
  return toolNames.filter((name) => names.includes(name));
}

/** How many libraries were hunted in, with the command that repeats it. */
function describeRun(names: readonly string[], tools: readonly FieldTool[]): string {
  const isAll = names.length === libraries.length;
  const args = [...(isAll ? [] : names), ...(tools.length < toolNames.length ? [`--tools ${tools.join(',')}`] : [])];
  const count = isAll ? `All ${libraries.length} libraries` : `${names.length} of the ${libraries.length} libraries`;
  return `${count}, each version once (\`npm run field${args.length > 0 ? ` -- ${args.join(' ')}` : ''}\`).`;
}

/** @returns 1 if a verdict of the first tool is wrong, or any tool gave none */
async function main(): Promise<number> {
  program.parse();
  const { tools, cache, ...to } = program.opts<Options>();
  const [wanted] = program.processedArgs as [string[]];
  const chosen = wanted.length === 0 ? libraries : libraries.filter(({ name }) => wanted.includes(name));
  const machine = thisMachine(await ensureChromium());
  const folder = mkdtempSync(path.join(tmpdir(), 'leak-lab-field-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  const { table, outcomes, samples } = await runField(chosen, tools, cache, folder);
  await publish('field', table, `${describeRun(chosen.map(({ name }) => name), tools)} ${describeMachine(machine)}`, { machine, outcomes, samples }, to);
  const first = outcomes[0]?.tool;
  return outcomes.some(({ tool, verdict }) => verdict === 'no verdict' || (tool === first && verdict !== 'right')) ? 1 : 0;
}

await runProgram(main);

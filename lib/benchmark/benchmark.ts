import type { Target } from 'leak-hunt';
import { SetupError } from 'leak-hunt/command';
import { ensureBuild } from '../tooling/build';
import { ensureChromium } from '../tooling/chromium';
import { startServer } from '../tooling/server';
import { compare, type Sample } from './compare';
import { differences } from './differences';
import { fuite } from './fuite-tool';
import { hunterAtOnce, hunterCommand, hunterKeptOpen } from './hunter-tools';
import { memlabByFilter, memlabByItsRules, memlabWithVisits } from './memlab-tools';
import { standings, standingsTable, type Standing } from './standings';
import type { Lab, Specimen, Tool } from './tool';

/** The tools by their names for --tools. The others are compared with the first one. */
export const benchTools = {
  hunter: [hunterCommand, hunterKeptOpen, hunterAtOnce],
  memlab: [memlabByItsRules, memlabByFilter, memlabWithVisits],
  fuite: [fuite],
} satisfies Record<string, ((lab: Lab) => Tool)[]>;

export type ToolName = keyof typeof benchTools;

export interface BenchResult {
  table: string;
  standings: Standing[];
  samples: Sample[];
  /** Sentences about verdicts that differ from the first tool's. */
  differences: string[];
}

/**
 * Serves the lab's production build and walks its pages with every tool. Reports its progress on stderr.
 * @param folder for the tools' files
 * @throws SetupError if a target is not a page of the lab, or the lab cannot be built or served
 */
export async function runBench(
  targets: readonly Target[],
  names: readonly ToolName[],
  runs: number,
  folder: string,
): Promise<BenchResult> {
  const specimens = targets.map(specimenOf);
  const chromium = await ensureChromium();
  await ensureBuild();
  const server = await startServer();
  try {
    const makers: ((lab: Lab) => Tool)[] = names.flatMap((name) => benchTools[name]);
    const tools = makers.map((make) => make({ url: server.url, chromium }));
    const total = tools.length * specimens.length * runs;
    let done = 0;
    const report = (sample: Sample) => console.error(`[${++done}/${total}] ${describe(sample)}`);
    const samples = await compare(tools, specimens, runs, folder, report);
    const toolNames = tools.map(({ name }) => name);
    const all = standings(samples, toolNames);
    return { table: standingsTable(all), standings: all, samples, differences: differences(samples, toolNames) };
  } finally {
    await server.stop();
  }
}

/** Converts a target. @throws SetupError if it is not a page of the lab, because its true verdict is then unknown */
export function specimenOf(target: Target): Specimen {
  if (target.expected === null) throw new SetupError(`${target.name}: the bench measures only the lab's own cases.`);
  return { ...target, expected: target.expected };
}

function describe({ tool, page, seconds, truth, said, note }: Sample): string {
  const wrong = { leak: 'FALSE ALARM', clean: 'MISS', none: 'NO VERDICT' }[said];
  const words = [said === truth ? 'right' : wrong, note.slice(0, 100)].filter(Boolean).join(': ');
  return `${page.padEnd(28)} ${tool.padEnd(42)} ${seconds.toFixed(1).padStart(5)} s  ${words}`;
}

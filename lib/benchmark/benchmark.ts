import type { Target } from 'leak-hunt';
import { SetupError } from 'leak-hunt/command';
import { ensureBuild } from '../tooling/build';
import { ensureChromium } from '../tooling/chromium';
import { startServer } from '../tooling/server';
import { compare, type Sample } from './compare';
import { differences } from './differences';
import { fuite } from './fuite-tool';
import { hunterCommand, hunterKeptOpen } from './hunter-tools';
import { memlabByFilter, memlabByItsRules } from './memlab-tools';
import { standings, standingsTable, type Standing } from './standings';
import type { Lab, Specimen, Tool } from './tool';

/** The tools by the name that --tools knows; the first one is what the others are compared with. */
export const benchTools = {
  hunter: [hunterCommand, hunterKeptOpen],
  memlab: [memlabByItsRules, memlabByFilter],
  fuite: [fuite],
} satisfies Record<string, ((lab: Lab) => Tool)[]>;

export type ToolName = keyof typeof benchTools;

export interface BenchResult {
  table: string;
  standings: Standing[];
  samples: Sample[];
  /** Where a tool says something else than the first one, in words. */
  differences: string[];
}

/**
 * Serves the lab's production build and walks its pages with every tool; says on stderr how far it is.
 * @param folder for the tools' files
 * @throws SetupError where a target is no page of the lab, or the lab cannot be built or served
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
    const tell = (sample: Sample) => console.error(`[${++done}/${total}] ${describe(sample)}`);
    const samples = await compare(tools, specimens, runs, folder, tell);
    const called = tools.map(({ name }) => name);
    const all = standings(samples, called);
    return { table: standingsTable(all), standings: all, samples, differences: differences(samples, called) };
  } finally {
    await server.stop();
  }
}

/** A target as the bench takes it. @throws SetupError where it is no page of the lab, so that nobody knows the truth */
export function specimenOf(target: Target): Specimen {
  if (target.expected === null) throw new SetupError(`${target.name}: the bench measures only the lab's own cases.`);
  return { ...target, expected: target.expected };
}

function describe({ tool, page, seconds, truth, said, note }: Sample): string {
  const wrong = { leak: 'FALSE ALARM', clean: 'MISS', none: 'NO VERDICT' }[said];
  const words = [said === truth ? 'right' : wrong, note.slice(0, 100)].filter(Boolean).join(': ');
  return `${page.padEnd(28)} ${tool.padEnd(42)} ${seconds.toFixed(1).padStart(5)} s  ${words}`;
}

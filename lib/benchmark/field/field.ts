import { ensureChromium } from '../../tooling/chromium';
import { compare, type Sample } from '../compare';
import { fuite } from '../fuite-tool';
import { hunterCommand } from '../hunter-tools';
import { memlabByItsRules } from '../memlab-tools';
import type { Lab, Specimen, Tool } from '../tool';
import { bundle } from './bundle';
import { ensureLibrary } from './cache';
import { type Outcome, outcomeOf } from './outcome';
import { addressVariable } from './scenario';
import { serveField } from './server';
import { fieldTable } from './table';
import { type FieldLibrary, type Side, sides } from './types';

const scenario = 'lib/benchmark/field/scenario.ts';

/** The tools by their names for --tools, in the order of the table. */
export const fieldTools = {
  hunter: (lab: Lab) => hunterCommand(lab, () => scenario),
  memlab: memlabByItsRules,
  fuite,
} satisfies Record<string, (lab: Lab) => Tool>;

export type FieldTool = keyof typeof fieldTools;

export interface FieldResult {
  table: string;
  outcomes: Outcome[];
  samples: Sample[];
}

/**
 * Installs the libraries, bundles their pages with both versions, and walks them with every tool, once. Reports its
 * progress on stderr.
 * @param cache the folder for installed libraries
 * @param folder for the tools' files
 * @throws SetupError if a library cannot be installed
 */
export async function runField(libraries: readonly FieldLibrary[], names: readonly FieldTool[], cache: string, folder: string): Promise<FieldResult> {
  const chromium = await ensureChromium();
  const server = await serveField();
  try {
    const specimens: Specimen[] = [];
    for (const library of libraries) {
      const place = await ensureLibrary(library, cache);
      for (const side of sides) specimens.push(specimenOf(library, side, server.add(`${library.name}/${side}`, await bundle(library, side, place))));
    }
    const made = new Map(names.map((name) => [name, fieldTools[name]({ url: server.origin, chromium })] as const));
    const total = made.size * specimens.length;
    let done = 0;
    const report = (sample: Sample) => console.error(`[${++done}/${total}] ${describe(sample)}`);
    const samples = await compare([...made.values()], specimens, 1, folder, report);
    const tools = new Map([...made].map(([short, { name }]) => [short, name]));
    const outcomes = libraries.flatMap((library) => [...tools.values()].map((tool) => outcomeOf(library, samplesOf(samples, tool, library))));
    return { table: fieldTable(libraries, outcomes, tools), outcomes, samples };
  } finally {
    await server.close();
  }
}

function specimenOf({ name }: FieldLibrary, side: Side, url: string): Specimen {
  return { name: `${name}/${side}`, scenario, env: { [addressVariable]: url }, expected: side === 'before' ? 'leak' : 'clean' };
}

function samplesOf(samples: readonly Sample[], tool: string, library: FieldLibrary): Record<Side, Sample> {
  const of = (side: Side) => {
    const sample = samples.find((one) => one.tool === tool && one.page === `${library.name}/${side}`);
    if (!sample) throw new Error(`${tool} did not walk ${library.name}/${side}.`);
    return sample;
  };
  return { before: of('before'), after: of('after') };
}

function describe({ tool, page, seconds, truth, said, note }: Sample): string {
  const verdict = said === truth ? 'right' : `says ${said}`;
  return `${page.padEnd(26)} ${tool.padEnd(34)} ${seconds.toFixed(1).padStart(5)} s  ${[verdict, note.slice(0, 80)].filter(Boolean).join(': ')}`;
}

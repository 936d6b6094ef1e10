import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { defaultVisits } from 'leak-hunt';
import { root } from '../tooling/children';
import type { CounterGrowth } from './counters';
import { lastLine, runTool, type Lab, type Specimen, type Verdict } from './tool';

/**
 * Judges a page by Chromium's own counters of documents, nodes and listeners, as DevTools' Performance monitor shows them.
 * @param scratch an empty folder
 */
export async function countersOn(specimen: Specimen, lab: Lab, scratch: string): Promise<Verdict> {
  const report = path.join(scratch, 'counters.json');
  const script = path.join(root, 'lib/benchmark/counters.ts');
  const output = await runTool(script, [path.join(root, specimen.scenario), report], specimen, lab);
  const text = await readFile(report, 'utf8').catch(() => undefined);
  return text === undefined ? { said: 'none', note: lastLine(output) } : verdictOn(JSON.parse(text) as CounterGrowth);
}

/** Growth by at least one per visit is a leak; less is noise. */
export function verdictOn(growth: CounterGrowth): Verdict {
  const grown = Object.entries(growth).filter(([, by]) => by >= defaultVisits);
  return { said: grown.length > 0 ? 'leak' : 'clean', note: grown.map(([name, by]) => `${name} +${by}`).join(', ') };
}

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { AnyExperiment } from './experiment';

/** The names of the experiments: the files in lib/lessons/measure/experiments. */
export async function experimentNames(): Promise<string[]> {
  const files = await readdir(path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/lessons/measure/experiments'));
  return files.filter((file) => file.endsWith('.ts')).map((file) => path.basename(file, '.ts')).sort();
}

/** The experiment of this name, or undefined if there is none. */
export async function experimentNamed(name: string): Promise<AnyExperiment | undefined> {
  if (!(await experimentNames()).includes(name)) return undefined;
  const { default: experiment } = (await import(`./experiments/${name}.ts`)) as { default: AnyExperiment };
  return experiment;
}

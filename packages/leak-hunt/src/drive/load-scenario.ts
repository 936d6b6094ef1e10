import { existsSync } from 'node:fs';
import path from 'node:path';
import { defaultTimeoutMs } from '../defaults';
import { recordedScenario } from './existing/recording';
import { importModule } from './import-module';
import { scenarioOf } from './scenario-exports';
import type { Scenario } from './types';
import { WalkError } from './walk-error';
import { within } from './within';

/**
 * Loads a scenario in memlab's format: named exports, `module.exports`, a default export or a mixture, in TypeScript or
 * JavaScript; or a recording of DevTools' Recorder, in JSON.
 * @throws WalkError if the file does not exist, does not load within the time, or exports no scenario
 */
export async function loadScenario(file: string, timeoutMs = defaultTimeoutMs): Promise<Scenario> {
  if (!existsSync(file)) throw new WalkError('load', `there is no file ${file}.`);
  let scenario: Partial<Scenario>;
  try {
    if (file.endsWith('.json')) return await recordedScenario(file);
    scenario = scenarioOf(await within(timeoutMs, importModule(path.resolve(file))));
  } catch (error) {
    throw new WalkError('load', error);
  }
  if (!scenario.url) throw new WalkError('load', `${path.basename(file)} has no url(). A scenario needs url(), and usually action(page) and back(page).`);
  return scenario as Scenario;
}

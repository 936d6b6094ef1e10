import path from 'node:path';
import type { Target } from '../drive/types';
import { SetupError } from '../errors';
import type { Line } from '../repeat-protocol';
import { AllowList } from '../report/allow-list';
import { Outputs } from '../report/outputs';
import { whyUnexpected } from '../report/expectation';
import { exitStatus } from '../report/report';
import { describeResult, showStatus } from '../report/terminal';
import type { HuntResult } from '../report/types';
import { runSpecs } from './run-specs';
import type { CommandSetup, HuntOptions } from './types';

/**
 * Hunts in Playwright's tests: runs them by the project's own runner, with each body repeated as visits.
 * @param typed the paths of the specs
 * @returns the exit status
 * @throws SetupError if a spec or Playwright is not there, or an option is the project's to set
 */
export async function huntTests({ folder = process.cwd() }: CommandSetup, typed: readonly string[], options: HuntOptions): Promise<number> {
  for (const name of ['connect', 'storageState', 'cookies', 'url', 'snapshots'] as const) {
    const option = `--${name.replace('S', '-s')}`;
    if (options[name] !== undefined) throw new SetupError(`${option} cannot be given with --playwright: the browser, the session and the address are those of the project's Playwright configuration.`);
  }
  if (options.header.length > 0) throw new SetupError('--header cannot be given with --playwright: set extraHTTPHeaders in the Playwright configuration.');
  const specs = typed.map((word) => path.resolve(folder, word));
  const allowed = await AllowList.named(options.allow, folder);
  const outputs = await Outputs.prepare(options, folder, new Map(specs.map((spec) => [spec, 'the spec'])));
  const startedAt = new Date();
  const targets: Target[] = [];
  const results: HuntResult[] = [];
  const errors: string[] = [];
  let chromium = '';
  const { visits, confirm, control } = options;
  const status = await runSpecs(specs, { visits, ...(confirm !== undefined && { confirm }), ...(control !== undefined && { control }) }, (line) => {
    showStatus(line.kind === 'begin' ? line.title : '');
    if (line.kind === 'error') {
      errors.push(line.error);
      console.error(line.error);
    }
    if (line.kind !== 'test' || line.status === 'skipped') return;
    const target: Target = { name: `${path.relative(folder, line.file)} › ${line.title}`, scenario: line.file, expected: null };
    chromium = line.hunted?.chromium ?? chromium;
    const result = allowed.applyTo(target, resultOf(target, line));
    targets.push(target);
    results.push(result);
    if (!options.quiet || !result.ok) console.log(describeResult(result));
  });
  if (results.length === 0 && errors.length === 0) throw new SetupError(`Playwright has run no test of ${typed.join(', ')} (its exit status is ${status}).`);
  const notes = allowed.unusedEntries();
  for (const note of notes) console.error(note);
  const failures = outputs.write({ chromium, visits, startedAt, targets, results, notes });
  for (const failure of failures) console.error(failure);
  return failures.length > 0 || errors.length > 0 ? 2 : exitStatus(results);
}

function resultOf(target: Target, { hunted, error, status, durationMs }: Line & { kind: 'test' }): HuntResult {
  const result = { target: target.name, scenario: target.scenario, url: hunted?.url ?? '', expected: null, durationMs: Math.round(durationMs) };
  // A test that ends with an error after its hunt, such as one of its afterEach hooks, has a verdict nevertheless.
  if (hunted) return { ...result, ...hunted.found, ok: hunted.found.verdict === 'clean', reason: hunted.found.reason ?? whyUnexpected(target, hunted.found) };
  const reason = error === null ? `it has not been hunted: its status is "${status}".` : plain(error);
  return { ...result, verdict: 'error', ok: false, reason, subtracted: null, leaks: [] };
}

/** An error of Playwright without colours, its first lines. */
function plain(error: string): string {
  return error.replaceAll(/\u001B\[\d+m/g, '').replace(/^Error: /, '').split('\n').filter((line) => line.trim() !== '').slice(0, 4).join(' ');
}

import path from 'node:path';
import { SetupError } from '../errors';
import { Hunter } from '../hunter';
import { AllowList } from '../report/allow-list';
import { Outputs } from '../report/outputs';
import { exitStatus } from '../report/report';
import { describeProgress, describeResult, showStatus } from '../report/terminal';
import type { HuntResult } from '../report/types';
import type { CommandSetup, HuntOptions } from './types';

/**
 * Hunts in each target, prints the results, and writes the outputs that the options name.
 * @returns the exit status
 * @throws SetupError before the first hunt, if a target or an option cannot be used
 */
export async function hunt(setup: CommandSetup, typed: readonly string[], options: HuntOptions): Promise<number> {
  const { folder = process.cwd() } = setup;
  const outputs = await Outputs.prepare(options, folder);
  const allowed = await allowList(options, folder);
  const targets = await setup.resolve(typed, folder);
  const chromium = await setup.chromium();
  const stopServer = await setup.provideApp(targets, checkedUrl(options));
  const hunter = new Hunter({
    chromium,
    visits: options.visits,
    timeoutMs: options.timeout * 1000,
    ...(options.url !== undefined && { origin: options.url }),
    ...(options.control !== undefined && { control: options.control }),
    ...(options.confirm !== undefined && { confirm: options.confirm }),
  });
  const startedAt = new Date();
  const results: HuntResult[] = [];
  try {
    for (const target of targets) {
      const snapshot = outputs.snapshotOf(target);
      const found = await hunter.hunt(target, {
        onProgress: (progress) => showStatus(describeProgress(target.name, progress)),
        ...(snapshot && { onSnapshot: snapshot.begin }),
      });
      showStatus('');
      outputs.keep(snapshot, found);
      const result = allowed.applyTo(target, found);
      if (!options.quiet || !result.ok) console.log(describeResult(result));
      results.push(result);
    }
    const notes = allowed.unusedEntries();
    for (const note of notes) console.error(note);
    await outputs.write({ chromium: hunter.chromium, visits: options.visits, startedAt, targets, results, notes });
  } finally {
    await hunter.close();
    await stopServer();
  }
  return exitStatus(results);
}

async function allowList({ allow }: HuntOptions, folder: string): Promise<AllowList> {
  return allow === undefined ? AllowList.empty : AllowList.read(path.resolve(folder, allow), allow);
}

/** The value of `--url`. @throws SetupError if it is not an http address */
function checkedUrl({ url }: HuntOptions): string | undefined {
  if (url !== undefined && !(URL.canParse(url) && /^https?:/i.test(url))) throw new SetupError(`--url ${url} is not an address. It looks like http://localhost:3000.`);
  return url;
}

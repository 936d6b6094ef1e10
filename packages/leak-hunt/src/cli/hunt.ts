import path from 'node:path';
import type { Target } from '../drive/types';
import { SetupError } from '../errors';
import { Hunter } from '../hunter';
import { AllowList } from '../report/allow-list';
import { Outputs } from '../report/outputs';
import { exitStatus } from '../report/report';
import { describeProgress, describeResult, showStatus } from '../report/terminal';
import type { SnapshotFile } from '../report/snapshot-files';
import type { HuntResult } from '../report/types';
import type { CommandSetup, HuntOptions } from './types';

/**
 * Hunts in each target, prints the results, and writes the outputs that the options name.
 * @returns the exit status
 * @throws SetupError before the first hunt, if a target or an option cannot be used
 */
export async function hunt(setup: CommandSetup, typed: readonly string[], options: HuntOptions): Promise<number> {
  const { folder = process.cwd() } = setup;
  const allowed = await allowList(options, folder);
  const targets = await setup.resolve(typed, folder);
  const outputs = await Outputs.prepare(options, folder, filesRead(targets, options));
  const url = checkedUrl(options);
  const chromium = await setup.chromium();
  const stopServer = await setup.provideApp(targets, url);
  const hunter = new Hunter({
    chromium,
    visits: options.visits,
    timeoutMs: options.timeout * 1000,
    ...(options.url !== undefined && { origin: options.url }),
    ...(options.control !== undefined && { control: options.control }),
    ...(options.confirm !== undefined && { confirm: options.confirm }),
    ...(options.ignoreHttpsErrors && { ignoreHttpsErrors: true }),
  });
  const startedAt = new Date();
  const files = new Map<Target, SnapshotFile>();
  const judged = new Map<Target, HuntResult>();
  let results: HuntResult[];
  let failures: string[];
  try {
    await hunter.huntAll(targets, {
      onProgress: (target, progress, position) => showStatus(describeProgress(target.name, progress, position)),
      onSnapshot(target) {
        const file = outputs.snapshotOf(target);
        if (file) files.set(target, file);
        return file?.begin;
      },
      onResult(found, target) {
        showStatus('');
        outputs.keep(files.get(target), found);
        const result = allowed.applyTo(target, found);
        if (!options.quiet || !result.ok) console.log(describeResult(result));
        judged.set(target, result);
      },
    });
    results = targets.flatMap((target) => judged.get(target) ?? []);
    const notes = allowed.unusedEntries();
    for (const note of notes) console.error(note);
    failures = outputs.write({ chromium: hunter.chromium, visits: options.visits, startedAt, targets, results, notes });
  } finally {
    await hunter.close();
    await stopServer();
  }
  for (const failure of failures) console.error(failure);
  return failures.length > 0 ? 2 : exitStatus(results);
}

/** By path, the files that the run reads and must not overwrite. */
function filesRead(targets: readonly Target[], { allow }: HuntOptions): Map<string, string> {
  const scenarios = targets.map(({ scenario }) => [scenario, 'the scenario'] as const);
  return new Map([...scenarios, ...(allow === undefined ? [] : [[allow, 'the file of --allow'] as const])]);
}

async function allowList({ allow }: HuntOptions, folder: string): Promise<AllowList> {
  return allow === undefined ? AllowList.empty : AllowList.read(path.resolve(folder, allow), allow);
}

/** The value of `--url`. @throws SetupError if it is not an http address */
function checkedUrl({ url }: HuntOptions): string | undefined {
  if (url !== undefined && !(URL.canParse(url) && /^https?:/i.test(url))) throw new SetupError(`--url ${url} is not an address. It looks like http://localhost:3000.`);
  return url;
}

import { debuggingAddress } from '../drive/existing/loopback';
import { readSession } from '../drive/existing/session';
import type { Target } from '../drive/types';
import { SetupError } from '../errors';
import { Hunter } from '../hunter';
import type { HuntAllListeners } from '../hunter-options';
import { AllowList } from '../report/allow-list';
import { InOrder } from '../report/in-order';
import { Outputs } from '../report/outputs';
import { exitStatus } from '../report/report';
import { describeProgress, describeResult, showStatus } from '../report/terminal';
import type { SnapshotFile } from '../report/snapshot-files';
import type { HuntResult } from '../report/types';
import type { AddressWalks } from './address';
import type { CommandSetup, HuntOptions } from './types';

/**
 * Hunts in each target, prints the results, and writes the outputs that the options name.
 * @returns the exit status
 * @throws SetupError before the first hunt, if a target or an option cannot be used
 */
export async function hunt(setup: CommandSetup, typed: readonly string[], options: HuntOptions): Promise<number> {
  const { folder = process.cwd() } = setup;
  const allowed = await AllowList.named(options.allow, folder);
  const { addresses, others } = sortedArguments(typed, options);
  const targets = await setup.resolve(others, folder);
  const outputs = await Outputs.prepare(options, folder, filesRead(targets, options));
  const url = checkedUrl(options);
  const session = readSession(options, folder);
  const connect = checkedConnect(options, session !== undefined, addresses.length > 0);
  const chromium = connect === undefined ? await setup.chromium() : '';
  const stopServer = await setup.provideApp(targets, url);
  const walks = await walksOf(addresses, options, chromium, folder, stopServer);
  targets.push(...(walks?.targets ?? []));
  const hunter = new Hunter({
    chromium,
    visits: options.visits,
    timeoutMs: options.timeout * 1000,
    ...(connect !== undefined && { connect }),
    ...(session && { session }),
    ...(options.url !== undefined && { origin: options.url }),
    ...(options.control !== undefined && { control: options.control }),
    ...(options.confirm !== undefined && { confirm: options.confirm }),
    alone: options.alone !== false,
    ...(options.ignoreHttpsErrors && { ignoreHttpsErrors: true }),
  });
  const startedAt = new Date();
  const files = new Map<Target, SnapshotFile>();
  const judged = new Map<Target, HuntResult>();
  let results: HuntResult[];
  let failures: string[];
  /** By target whose walk failed, the simpler walk that is hunted in its place. */
  const instead = new Map<Target, Target>();
  const print = (result: HuntResult | undefined) => {
    if (result && (!options.quiet || !result.ok)) console.log(describeResult(result));
  };
  let printed = new InOrder(targets, print);
  try {
    const listeners: HuntAllListeners = {
      onProgress: (target, progress, position) => showStatus(describeProgress(target.name, progress, position)),
      onSnapshot(target) {
        const file = outputs.snapshotOf(target);
        if (file) files.set(target, file);
        return file?.begin;
      },
      onResult(found, target) {
        showStatus('');
        const plain = walks?.insteadOf(target, found);
        if (plain) instead.set(target, plain);
        outputs.keep(files.get(target), plain ? { ...found, verdict: 'clean' } : found);
        const result = plain ? undefined : allowed.applyTo(target, walks?.withReason(target, found) ?? found);
        if (result) judged.set(target, result);
        printed.add(target, result);
      },
    };
    await hunter.huntAll(targets, listeners);
    const simpler = [...instead.values()];
    printed = new InOrder(simpler, print);
    await hunter.huntAll(simpler, listeners);
    results = targets.flatMap((target) => judged.get(instead.get(target) ?? target) ?? []);
    if (!options.quiet) for (const note of walks?.notes ?? []) console.log(note);
    const unused = allowed.unusedEntries();
    for (const note of unused) console.error(note);
    const notes = [...(walks?.notes ?? []), ...unused];
    failures = outputs.write({ chromium: hunter.chromium, visits: options.visits, startedAt, targets, results, notes });
  } finally {
    await hunter.close();
    await stopServer();
  }
  for (const failure of failures) console.error(failure);
  return failures.length > 0 ? 2 : exitStatus(results);
}

/** Separates addresses from other arguments. @throws SetupError if an option needs an address, and there is none */
function sortedArguments(typed: readonly string[], { include, exclude, saveWalks }: HuntOptions): { addresses: string[]; others: string[] } {
  const isAddress = (word: string) => /^https?:\/\//i.test(word);
  const addresses = typed.filter(isAddress);
  const wrong = addresses.find((address) => !URL.canParse(address));
  if (wrong !== undefined) throw new SetupError(`${wrong} is not an address. It looks like http://localhost:3000.`);
  const needsOne = include.length > 0 ? '--include' : exclude.length > 0 ? '--exclude' : saveWalks === undefined ? undefined : '--save-walks';
  if (addresses.length === 0 && needsOne) throw new SetupError(`${needsOne} is for the walks of an address, such as http://localhost:3000.`);
  return { addresses, others: typed.filter((word) => !isAddress(word)) };
}

/** The walks of the addresses. If they cannot be found, the app is stopped. */
async function walksOf(addresses: readonly string[], options: HuntOptions, chromium: string, folder: string, stopServer: () => Promise<void>): Promise<AddressWalks | undefined> {
  if (addresses.length === 0) return undefined;
  try {
    const { AddressWalks } = await import('./address');
    return await AddressWalks.find(addresses, options, chromium, folder);
  } catch (error) {
    await stopServer();
    throw error;
  }
}

/** By path, the files that the run reads and must not overwrite. */
function filesRead(targets: readonly Target[], { allow, storageState, cookies }: HuntOptions): Map<string, string> {
  const scenarios = targets.map(({ scenario }) => [scenario, 'the scenario'] as const);
  const named = [[allow, 'the file of --allow'], [storageState, 'the file of --storage-state'], [cookies, 'the file of --cookies']] as const;
  return new Map([...scenarios, ...named.flatMap(([file, what]) => (file === undefined ? [] : [[file, what] as const]))]);
}

/** The value of `--url`. @throws SetupError if it is not an http address */
function checkedUrl({ url }: HuntOptions): string | undefined {
  if (url !== undefined && !(URL.canParse(url) && /^https?:/i.test(url))) throw new SetupError(`--url ${url} is not an address. It looks like http://localhost:3000.`);
  return url;
}

/** The value of `--connect`. @throws SetupError if it cannot be used, or not together with another option */
function checkedConnect({ connect, allowRemote }: HuntOptions, hasSession: boolean, hasAddress: boolean): string | undefined {
  if (connect === undefined) return undefined;
  if (hasAddress) throw new SetupError('--connect needs scenario files: walks are not looked for in a browser that is in use. --save-walks, without --connect, writes them.');
  if (hasSession) throw new SetupError('--connect walks in a tab that has a session of its own: --storage-state, --cookies and --header cannot be given with it.');
  return debuggingAddress(connect, allowRemote === true);
}

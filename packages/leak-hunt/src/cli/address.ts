import path from 'node:path';
import { atOrigin } from '../drive/address';
import { openBrowser } from '../drive/browser';
import { certificateArgs } from '../drive/chromium';
import { discover } from '../drive/discover/discover';
import { leftOutLines } from '../drive/discover/left-out';
import { saveWalks } from '../drive/discover/save-walks';
import { scenarioOfText, scenarioText, stayingText } from '../drive/discover/scenario-text';
import { readSession } from '../drive/existing/session';
import { signIn } from '../drive/existing/sign-in';
import type { DiscoverOptions, Discovery, Walk } from '../drive/discover/types';
import type { Target } from '../drive/types';
import { messageOf, SetupError } from '../errors';
import { printable } from '../report/printable';
import { showStatus } from '../report/terminal';
import type { HuntResult } from '../report/types';
import type { HuntOptions } from './types';

/** The walks of an address, as targets. */
export class AddressWalks {
  readonly targets: Target[] = [];
  /** What was left out, in sentences. */
  readonly notes: string[] = [];
  private readonly plain = new Map<Target, Target>();
  /** By target that is hunted in place of another one, the result of that. */
  private readonly failed = new Map<Target, HuntResult>();

  /**
   * Finds the walks of each address, and saves them if the options say so. Prints what it has found.
   * @param folder the folder for relative paths
   * @throws SetupError if an address cannot be loaded, or a walk cannot be saved
   */
  static async find(addresses: readonly string[], options: HuntOptions, chromium: string, folder: string): Promise<AddressWalks> {
    const found = new AddressWalks();
    for (const address of addresses) await found.addFrom(options.url === undefined ? new URL(address).href : atOrigin(address, options.url), options, chromium, folder);
    return found;
  }

  /**
   * The walk to hunt in place of one that failed or is inconclusive: without what it presses on the page.
   * @returns undefined if the result counts
   */
  insteadOf(target: Target, result: HuntResult): Target | undefined {
    if (result.verdict !== 'error' && result.verdict !== 'inconclusive') return undefined;
    const plain = this.plain.get(target);
    if (plain) this.failed.set(plain, result);
    return plain;
  }

  /** The result of a walk, with a note if it was hunted in place of another one. */
  withReason(target: Target, result: HuntResult): HuntResult {
    const failed = this.failed.get(target);
    if (!failed) return result;
    return { ...result, notes: [...(result.notes ?? []), `hunted in place of ${failed.target}, which was ${failed.verdict}: ${failed.reason ?? ''}`] };
  }

  private async addFrom(address: string, options: HuntOptions, chromium: string, folder: string): Promise<void> {
    const since = performance.now();
    const discovery = await discovered(address, options, chromium, folder);
    const { walks, leftOut } = discovery;
    const texts = walks.length === 0 ? new Map([[address, stayingText(address)]]) : textsOf(walks);
    say(options, `${address}: ${inWords(discovery, ((performance.now() - since) / 1000).toFixed(1))}`);
    const files = this.save(texts, options, folder);
    for (const [name, text] of texts) this.targets.push({ name, scenario: files.get(name) ?? address, walk: await scenarioOfText(text), expected: null });
    for (const { name, plain } of walks) {
      const target = this.targets.find((one) => one.name === name);
      if (plain && target) this.plain.set(target, { name: plain.name, scenario: address, walk: await scenarioOfText(scenarioText(plain)), expected: null });
    }
    const lines = leftOutLines(leftOut);
    if (lines.length > 0) this.notes.push(`Left out of ${address}:`, ...lines.map((line) => `  ${printable(line)}`));
  }

  /** @returns by name of a walk, its file */
  private save(texts: ReadonlyMap<string, string>, options: HuntOptions, folder: string): Map<string, string> {
    const typed = options.saveWalks;
    if (typed === undefined) return new Map();
    const saved = [...saveWalks(path.resolve(folder, typed), texts)];
    for (const [, { file, state }] of saved) {
      const shown = path.join(typed, path.basename(file));
      if (state === 'written') say(options, `wrote ${shown}`);
      else say(options, state === 'same' ? `kept  ${shown}, which is the same` : `kept  ${shown}, which exists with another content; the walk that was found now is not saved`);
    }
    return new Map(saved.flatMap(([name, { file, state }]) => (state === 'kept' ? [] : [[name, file] as const])));
  }
}

async function discovered(address: string, options: HuntOptions, chromium: string, folder: string): Promise<Discovery> {
  const session = readSession(options, folder);
  const opened = await openBrowser(chromium, certificateArgs(options.ignoreHttpsErrors));
  try {
    showStatus(`${address}: looking for walks`);
    const page = await opened.browser.newPage();
    if (session) await signIn(page, session, address);
    return await discover(page, address, discoverOptions(address, options));
  } catch (error) {
    throw error instanceof SetupError ? error : new SetupError(messageOf(error));
  } finally {
    showStatus('');
    await opened.close();
  }
}

function discoverOptions(address: string, { depth, maxWalks, include, exclude, timeout }: HuntOptions): DiscoverOptions {
  return { depth, maxWalks, include, exclude, timeoutMs: timeout * 1000, onProgress: (text) => showStatus(`${address}: ${printable(text)}`) };
}

/** By name, the scenario of each walk. Walks with the same name are numbered. */
function textsOf(walks: readonly Walk[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const walk of walks) {
    const first = walk.name;
    for (let i = 2; texts.has(walk.name); i++) walk.name = `${first} (${i})`;
    texts.set(walk.name, scenarioText(walk));
  }
  return texts;
}

function say({ quiet }: HuntOptions, text: string): void {
  if (!quiet) console.log(printable(text));
}

/** What was found, as the end of a sentence. */
function inWords({ walks, pages, stories }: Discovery, seconds: string): string {
  if (stories === 1) return 'a Storybook. One story is mounted and unmounted.';
  if (stories !== undefined) return `a Storybook. ${walks.length} of its ${stories} stories are mounted and unmounted.`;
  if (walks.length === 0) return `no walk was found in ${seconds} s, so it only stays on the page.`;
  return `${counted(walks.length, 'walk')} found in ${seconds} s, on ${counted(pages, 'page')}.`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

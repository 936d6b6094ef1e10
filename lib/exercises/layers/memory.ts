import { randomInt } from 'node:crypto';
import path from 'node:path';
import { Hunter, type HuntListeners } from 'leak-hunt';
import { type HuntResult, type Leak, leakAsJson } from 'leak-hunt/report';
import { emptyControl } from '../../catalogue/targets';
import { root } from '../../tooling/children';
import type { PlantedLeak, Variant } from '../exercise';
import { reloaded, tampered } from '../guard';
import type { Answer, LeakScore, OnStep } from '../verdict';

const timeoutMs = 60_000;
const scenario = path.join(root, 'lib/exercises/exercise-page-walk.ts');

/** The page to walk, and how to walk it. */
interface Walk {
  slug: string;
  variant: Variant;
  origin: string;
  /** The number of visits before the visits that the hunter counts. */
  prelude?: number;
  /** Whether to install the guard. Works only on the exercise page, where the guard runs before the learner's code. */
  isGuarded?: boolean;
}

/** Hunts one page of an exercise. The scenario reads environment variables, so a process can run only one hunt at a time. */
export function huntVariant(hunter: Hunter, { slug, variant, origin, prelude = 0, isGuarded = false }: Walk, listeners: HuntListeners = {}): Promise<HuntResult> {
  const before = process.env.LAB_URL;
  Object.assign(process.env, {
    LAB_URL: origin,
    LEAK_LAB_EXERCISE: slug,
    LEAK_LAB_VARIANT: variant,
    LEAK_LAB_PRELUDE: String(prelude),
    LEAK_LAB_GUARD: isGuarded ? '1' : '',
  });
  return hunter.hunt({ name: `${slug}/${variant}`, scenario, expected: 'clean', control: emptyControl }, listeners).finally(() => {
    if (before === undefined) delete process.env.LAB_URL;
    else process.env.LAB_URL = before;
  });
}

/**
 * The last layer of the judge: finds out what is still retained. A clean page is walked a second time, after a random
 * number of visits and for a random number of visits. This finds a page that leaks only after ten visits. It does not
 * find a page that leaks even later: no test can prove that a page never leaks.
 */
export class MemoryLayer {
  private readonly short: Hunter;
  private readonly long: Hunter;
  /** The number of visits before the second walk. */
  private readonly prelude = randomInt(12, 25);

  /** @param chromiumArgs further flags for Chromium */
  constructor(chromium: string, chromiumArgs: readonly string[]) {
    this.short = new Hunter({ chromium, chromiumArgs, timeoutMs });
    this.long = new Hunter({ chromium, chromiumArgs, timeoutMs, visits: randomInt(7, 10) });
  }

  async judge(slug: string, origin: string, planted: readonly PlantedLeak[], onStep: OnStep): Promise<Answer> {
    const walk: Walk = { slug, variant: 'work', origin, isGuarded: true };
    const first = await huntVariant(this.short, walk, listenersOf(onStep, 'visit'));
    if (first.verdict !== 'clean') return answerTo(first, planted, '');
    const second = await huntVariant(this.long, { ...walk, prelude: this.prelude }, listenersOf(onStep, `after ${this.prelude} more visits, visit`));
    if (second.verdict !== 'clean') return answerTo(second, planted, ` The leak shows only after ${this.prelude} visits. Before, the page retained nothing.`);
    const visits = this.short.visits + this.long.visits + this.prelude + 6;
    return {
      status: 'pass',
      message: `Nothing is retained by the first visits or by later ones (${visits} visits in total).`,
      score: scoreOf(second, planted),
    };
  }

  async close(): Promise<void> {
    await Promise.all([this.short.close(), this.long.close()]);
  }
}

function listenersOf(onStep: OnStep, what: string): HuntListeners {
  return {
    onProgress: (progress) => onStep('visit' in progress ? `${what} ${progress.visit} of ${progress.of}` : progress.step),
  };
}

function answerTo(result: HuntResult, planted: readonly PlantedLeak[], remark: string): Answer {
  const reason = result.reason ?? '';
  if (result.verdict === 'error') {
    if (reason.includes(tampered)) {
      return { status: 'fail', message: `The page changes functions that the judge uses: ${reason.replace(/^.*?the page/, 'it')} Such a page cannot be judged.` };
    }
    if (reason.includes(reloaded)) {
      return { status: 'fail', message: 'The page loads a new document. That frees all memory, but the visitor loses what they were doing. Navigate with the app’s own links, and release what is retained.' };
    }
    const isOurs = /^(?:load|url)\b|does not start/.test(reason);
    if (isOurs) return { status: 'error', message: reason };
    return { status: 'fail', message: `The walk failed: ${reason} The feature must work at every visit, not only at the first.` };
  }
  if (result.verdict === 'inconclusive') return { status: 'inconclusive', message: `${reason}${remark}` };
  const score = scoreOf(result, planted);
  return { status: 'fail', message: describeScore(score) + remark, score };
}

/** Compares the leaks that were found with the leaks of the problem, by name. */
export function scoreOf({ leaks }: Pick<HuntResult, 'leaks'>, planted: readonly PlantedLeak[]): LeakScore {
  const found = leaks.map(leakAsJson);
  const isPlanted = ({ name }: Leak) => planted.some((leak) => leak.name === name);
  return {
    of: planted.length,
    gone: planted.filter(({ name }) => !found.some((leak) => leak.name === name)).map(({ name }) => name),
    left: found.filter(isPlanted),
    added: found.filter((leak) => !isPlanted(leak)),
  };
}

const many = 3;

function describeScore({ of, gone, left, added }: LeakScore): string {
  const retained = [...left, ...added];
  const sentences = retained.slice(0, many).map(({ sentence, source }) => `${sentence}${source ? ` (${source.file}:${source.line})` : ''}`);
  const more = retained.length > many ? ` And ${retained.length - many} more.` : '';
  const isNew = added.length > 0 && of > 0 ? ` ${added.map(({ name }) => name).join(', ')} ${added.length === 1 ? 'was' : 'were'} not among the leaks of the problem. A leak with another name is still a leak.` : '';
  return `${gone?.length ?? 0} of ${of} leaks gone. Still retained: ${sentences.join(' ')}${more}${isNew}`;
}

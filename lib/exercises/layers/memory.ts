import { randomInt } from 'node:crypto';
import path from 'node:path';
import { Hunter, type HuntListeners } from 'leak-hunt';
import type { HuntResult, Leak } from 'leak-hunt/report';
import { emptyControl } from '../../catalogue/targets';
import { root } from '../../tooling/children';
import type { PlantedLeak, Variant } from '../exercise';
import { reloaded, tampered } from '../guard';
import type { Answer, LeakScore, OnStep } from '../verdict';

const timeoutMs = 60_000;
const scenario = path.join(root, 'lib/exercises/exercise-page-walk.ts');

/** Which page is walked, and how. */
interface Walk {
  slug: string;
  variant: Variant;
  origin: string;
  /** Visits that nobody counts, before the hunter's own. */
  prelude?: number;
  /** Whether the guard comes first; only on the exercise page, where it can come before the learner's code. */
  isGuarded?: boolean;
}

/** Hunts one page of an exercise. The scenario reads from the environment, so there is one hunt at a time in a process. */
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
 * The last layer: what is still retained. A page that seems clean is walked again, after a number of visits, and for a
 * number of visits, that it cannot foresee: what behaves for ten visits and then no more is found as well. A page that
 * waits longer than that is not; nobody can prove that a page never leaks.
 */
export class MemoryLayer {
  private readonly short: Hunter;
  private readonly long: Hunter;
  /** The visits that went before the second walk. */
  private readonly prelude = randomInt(12, 25);

  constructor(chromium: string) {
    this.short = new Hunter({ chromium, timeoutMs });
    this.long = new Hunter({ chromium, timeoutMs, visits: randomInt(7, 10) });
  }

  async judge(slug: string, origin: string, planted: readonly PlantedLeak[], onStep: OnStep): Promise<Answer> {
    const walk: Walk = { slug, variant: 'work', origin, isGuarded: true };
    const first = await huntVariant(this.short, walk, listenersOf(onStep, 'visit'));
    if (first.verdict !== 'clean') return answerTo(first, planted, '');
    const second = await huntVariant(this.long, { ...walk, prelude: this.prelude }, listenersOf(onStep, `after ${this.prelude} more visits, visit`));
    if (second.verdict !== 'clean') return answerTo(second, planted, ` It shows only after ${this.prelude} visits; before, the page kept nothing.`);
    const visits = this.short.visits + this.long.visits + this.prelude + 6;
    return {
      status: 'pass',
      message: `Nothing is retained, neither of the first visits nor of later ones (${visits} in all).`,
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
      return { status: 'fail', message: `The page changes what it is measured with: ${reason.replace(/^.*?the page/, 'it')} Such a page cannot be judged.` };
    }
    if (reason.includes(reloaded)) {
      return { status: 'fail', message: 'The page loads a new document on the way. That throws everything away, with what the visitor was doing; leave by the app’s own links, and let go of what is kept.' };
    }
    const isOurs = /^(?:load|url)\b|does not start/.test(reason);
    if (isOurs) return { status: 'error', message: reason };
    return { status: 'fail', message: `The walk broke: ${reason} What worked at the first visit has to work at every later one.` };
  }
  if (result.verdict === 'inconclusive') return { status: 'inconclusive', message: `${reason}${remark}` };
  const score = scoreOf(result, planted);
  return { status: 'fail', message: describeScore(score) + remark, score };
}

/** Holds what was found against what the problem had; leaks are the same when their names are. */
export function scoreOf({ leaks }: Pick<HuntResult, 'leaks'>, planted: readonly PlantedLeak[]): LeakScore {
  const found: Leak[] = leaks.map(({ path: _path, series: _series, suspect: _suspect, excerpt: _excerpt, ...leak }) => leak);
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
  const told = retained.slice(0, many).map(({ sentence, source }) => `${sentence}${source ? ` (${source.file}:${source.line})` : ''}`);
  const more = retained.length > many ? ` And ${retained.length - many} more.` : '';
  const isNew = added.length > 0 && of > 0 ? ` ${added.map(({ name }) => name).join(', ')} ${added.length === 1 ? 'was' : 'were'} not among the leaks of the problem: a leak that goes by another name is still one.` : '';
  return `${gone?.length ?? 0} of ${of} leaks gone. Still retained: ${told.join(' ')}${more}${isNew}`;
}

import { BrowserPages } from './browser-pages';
import { ControlWalks } from './control-walks';
import { defaultTimeoutMs, defaultVisits, defaultWarmUps } from './defaults';
import { atOrigin } from './drive/address';
import { setEnvironment } from './drive/environment';
import { loadScenario } from './drive/load-scenario';
import { addressOf, notesOn, roundsOf } from './drive/scenario-values';
import type { Scenario, Target } from './drive/types';
import { messageOf } from './errors';
import { detectInEveryHeap } from './every-heap';
import type { HuntAllListeners, HunterOptions, HuntListeners } from './hunter-options';
import { settleInPasses } from './pass/settle-in-passes';
import type { PassWalk } from './pass/types';
import type { Progress } from './record/types';
import { whyUnexpected } from './report/expectation';
import type { HuntResult } from './report/types';
import type { Detection } from './verdict';

/** What a hunt finds, without what is known before. */
type Found = Pick<HuntResult, 'verdict' | 'reason' | 'leaks' | 'subtracted' | 'notes'>;

/** Hunts in targets, in one browser. */
export class Hunter {
  readonly visits: number;
  private readonly timeoutMs: number;
  private readonly pages: BrowserPages;
  private readonly controls: ControlWalks;

  constructor(private readonly options: HunterOptions) {
    this.visits = options.visits ?? defaultVisits;
    this.timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
    this.pages = new BrowserPages(options, this.timeoutMs);
    this.controls = new ControlWalks(this.pages, this.walkOptions(), options.control);
  }

  /** The version of Chromium. Empty before the first hunt. */
  get chromium(): string {
    return this.pages.version;
  }

  /**
   * Makes the visits of a target in a page of its own, and gives its verdict. If the walk fails, the verdict is `error`, and the
   * next target can be hunted in.
   * @throws SetupError if Chromium does not start
   */
  async hunt(target: Target, listeners: HuntListeners = {}): Promise<HuntResult> {
    const startedAt = performance.now();
    await this.pages.open();
    let url = '';
    let found: Found;
    const restoreEnvironment = setEnvironment(target.env);
    try {
      const scenario = await this.scenarioOf(target);
      url = addressOf(scenario);
      found = await this.detect(scenario, target, listeners);
    } catch (error) {
      // If the browser has crashed, the next target gets a new one.
      if (this.pages.hasCrashed) await this.close().catch(() => undefined);
      found = { verdict: 'error', reason: messageOf(error), leaks: [], subtracted: null };
    } finally {
      restoreEnvironment();
    }
    return resultOf(target, url, found, 'alone', performance.now() - startedAt);
  }

  /**
   * Hunts in all targets. Those of one app are walked one after the other in one page, and one snapshot judges them all (a
   * pass). What a pass leaves in doubt is hunted alone, in a page of its own, and so is all with the option `alone`. A target
   * whose walk fails has the verdict `error`, and costs the others nothing.
   * @returns the results in the order of the targets
   * @throws SetupError if Chromium does not start
   */
  async huntAll(targets: readonly Target[], listeners: HuntAllListeners = {}): Promise<HuntResult[]> {
    const results = new Map<Target, HuntResult>();
    const settle = (target: Target, result: HuntResult) => {
      results.set(target, result);
      listeners.onResult?.(result, target);
    };
    const onProgress = (target: Target, progress: Progress) => listeners.onProgress?.(target, progress, { target: targets.indexOf(target) + 1, of: targets.length });
    if (this.options.alone !== true && this.options.connect === undefined && targets.length > 1) await this.inPasses(targets, listeners, onProgress, settle);
    for (const target of targets) {
      if (results.has(target)) continue;
      const onSnapshot = listeners.onSnapshot?.(target);
      settle(target, await this.hunt(target, { onProgress: (progress) => onProgress(target, progress), ...(onSnapshot && { onSnapshot }) }));
    }
    return targets.flatMap((target) => results.get(target) ?? []);
  }

  close(): Promise<void> {
    return this.pages.close();
  }

  /** Makes passes over the targets, and settles those about which there is no doubt. */
  private async inPasses(targets: readonly Target[], { onSnapshot }: HuntAllListeners, onProgress: (target: Target, progress: Progress) => void, settle: (target: Target, result: HuntResult) => void): Promise<void> {
    await this.pages.open();
    const walks: PassWalk[] = [];
    for (const target of targets) {
      const walk = await this.passWalkOf(target).catch(() => undefined); // it is hunted alone, and says what is wrong
      if (walk) walks.push(walk);
    }
    const { confirm } = this.options;
    await settleInPasses(this.pages, walks, {
      warmUps: defaultWarmUps,
      timeoutMs: this.timeoutMs,
      ...(confirm !== undefined && { confirm }),
      controlGrowth: ({ target, scenario }, visitMs) => this.controls.of(target, scenario, () => visitMs).growth(),
      onProgress: ({ target }, progress) => onProgress(target, progress),
      onSettled: ({ target, scenario, url }, found, durationMs) => {
        const { name } = this.controls.of(target, scenario, () => 0);
        const result = resultOf(target, url, reported(found, name, notesOn(scenario, target)), 'pass', durationMs);
        // What is not as expected is hunted alone, so that nobody searches for a fault of the pass.
        const isDoubtful = !result.ok && target.expected !== null;
        // The snapshot of a pass shows what all of its walks have left.
        const wantsSnapshot = found.verdict !== 'clean' && onSnapshot?.(target) !== undefined;
        if (!isDoubtful && !wantsSnapshot) settle(target, result);
      },
    });
  }

  private async passWalkOf(target: Target): Promise<PassWalk> {
    const restoreEnvironment = setEnvironment(target.env);
    try {
      const scenario = await this.scenarioOf(target);
      return { target, scenario, url: new URL(addressOf(scenario)).href, visits: Math.max(this.visits, roundsOf(scenario)) };
    } finally {
      restoreEnvironment();
    }
  }

  private async detect(scenario: Scenario, target: Target, listeners: HuntListeners): Promise<Found> {
    let visitMs = 0;
    const control = this.controls.of(target, scenario, () => visitMs);
    let finding: Detection | undefined;
    const onFinding = (improved: Detection) => {
      finding = improved;
    };
    const work = this.pages.withWalk<Detection>(scenario, (cdp, visit, noteProgress) => {
      const onProgress = (progress: Progress) => {
        noteProgress(progress);
        listeners.onProgress?.(progress);
      };
      const announced = async () => {
        onProgress({ step: 'control walk' });
        const growth = await control.growth();
        onProgress({ step: 'analysis' });
        return growth;
      };
      const { confirm } = this.options;
      const visits = Math.max(this.visits, roundsOf(scenario));
      const options = { ...this.walkOptions(), ...listeners, visits, ...(confirm !== undefined && { confirm }), onProgress, onFinding };
      const timed = async () => {
        const startedAt = performance.now();
        await visit();
        visitMs = performance.now() - startedAt;
      };
      return detectInEveryHeap(cdp, timed, options, announced);
    });
    const found = await work.catch((error: unknown) => {
      // A page that crashes or hangs after its leaks were found has them nevertheless.
      if (!finding || finding.leaks.length === 0) throw error;
      return { ...finding, notes: [...(finding.notes ?? []), `the hunt ended early: ${messageOf(error)}`] };
    });
    return reported(found, control.name, notesOn(scenario, target));
  }

  /** The scenario of a target, with the origin of the options in place of its own. */
  private async scenarioOf(target: Target): Promise<Scenario> {
    const scenario = target.walk ?? (await loadScenario(target.scenario, this.timeoutMs));
    const { origin } = this.options;
    if (origin === undefined) return scenario;
    return { ...scenario, url: () => atOrigin(addressOf(scenario), origin) };
  }

  private walkOptions() {
    return { visits: this.visits, warmUps: defaultWarmUps };
  }
}

/** What was found, in the words of the report. @param control the name of the control walk */
function reported({ subtracted = [], ...found }: Detection, control: string, notesBefore: readonly string[]): Found {
  const notes = [...notesBefore, ...(found.notes ?? [])];
  return { ...found, subtracted: subtracted.length > 0 ? `${control} (${subtracted.join(', ')})` : null, ...(notes.length > 0 && { notes }) };
}

function resultOf(target: Target, url: string, found: Found, way: 'pass' | 'alone', durationMs: number): HuntResult {
  const unexpected = whyUnexpected(target, found);
  return {
    target: target.name,
    scenario: target.scenario,
    url,
    expected: target.expected,
    ...found,
    ok: unexpected === null,
    reason: found.reason ?? unexpected,
    durationMs: Math.round(durationMs),
    way,
  };
}

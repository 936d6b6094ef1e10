import { Driver } from '../drive/driver';
import { messageOf } from '../errors';
import { documentReplaced } from '../record/heap-id-probe';
import { evaluate } from '../record/evaluate';
import { PassRecorder, type PassRecording, type WalkRecord } from '../record/pass-recorder';
import type { Progress } from '../record/types';
import { WatchdogCdp } from '../record/watchdog';
import { Computed, confirmed, type Detection, mayBeRhythm, type Pass, passOf } from '../verdict';
import { SharedWait } from './shared-wait';
import { doubtAbout, doubtAboutFreed, doubtAboutLeaks, leakKey, sharedLeaks } from './trust';
import type { PassOptions, PassPage, PassRemains, PassWalk } from './types';

/** How many walks a page has at most. */
export const mostWalks = 25;
/** How much the heap of a page may grow, in bytes. */
const mostGrowth = 20_000_000;

const mostFailedStarts = 2;

const unnumbered = 'V8 does not number its objects in the order of their birth';

/** A walk in the page, and what was recorded of it. */
interface Made {
  walk: PassWalk;
  record: WalkRecord;
  /** Whether its visits have opened popups. */
  hasPopups: boolean;
  /** Its share of the time until now, in milliseconds. */
  tookMs: number;
  /** How long its last visit took, in milliseconds. */
  visitMs: number;
}

/** A walk with leaks, which are being confirmed. */
interface Confirming {
  made: Made;
  leaks: Pass['finding']['leaks'];
  /** The finding, or why the walk must be hunted alone. */
  outcome: () => Promise<Detection | string>;
}

/** Walks one walk after the other in one page, takes one snapshot, and settles the walks about which there is no doubt. */
export class PassRun {
  private readonly cdp: WatchdogCdp;
  private readonly recorder: PassRecorder;
  private readonly drivers = new Map<PassWalk, Driver>();
  private readonly visitMs = new Map<PassWalk, number>();
  /** The walk on whose first page the page is. */
  private at: PassWalk | undefined;
  private current: Driver | undefined;
  /** Whether a document was loaded after the tracking had begun. Then all that was recorded is lost. */
  private isLost = false;
  private isRecording = false;
  /** How often the app has not gone to the start of a walk, as long as it has never gone to one. */
  private failedStarts = 0;
  /** The bytes in use after the first walk. */
  private firstSize: number | undefined;

  constructor(
    private readonly page: PassPage,
    private readonly options: PassOptions,
  ) {
    this.cdp = new WatchdogCdp(page.cdp, options.timeoutMs, () => this.current?.noAnswer() ?? new Error('the page did not answer.'));
    this.recorder = new PassRecorder(this.cdp);
    page.cdp.on('Page.frameNavigated', ({ frame }: { frame: { parentId?: string } }) => {
      if (frame.parentId !== undefined) return;
      this.current?.noteDocument();
      this.isLost ||= this.isRecording;
    });
  }

  async run(walks: readonly PassWalk[]): Promise<PassRemains> {
    const remains: PassRemains = { alone: new Map(), unreached: [], left: [] };
    try {
      const made = await this.walkAll(walks, remains);
      if (this.isLost) remains.left.unshift(...made.map(({ walk }) => walk));
      else await this.judgeAll(made, remains);
    } finally {
      this.cdp.stop();
      for (const driver of this.drivers.values()) driver.end();
    }
    return remains;
  }

  private async walkAll(walks: readonly PassWalk[], remains: PassRemains): Promise<Made[]> {
    const made: Made[] = [];
    for (const [i, walk] of walks.entries()) {
      if (await this.isFull(made.length)) {
        remains.left.push(...walks.slice(i));
        break;
      }
      const startedAt = performance.now();
      try {
        if (!(await this.begin(walk, i === 0))) {
          remains.unreached.push(walk);
          continue;
        }
        const { visits } = walk;
        const { warmUps } = this.options;
        const popups = this.popupsUntilNow();
        const record = await this.recorder.record(() => this.visit(walk), { visits, warmUps, onProgress: (progress) => this.note(walk, progress) });
        this.isRecording = true;
        made.push({ walk, record, hasPopups: this.popupsUntilNow() > popups, tookMs: performance.now() - startedAt, visitMs: this.visitMs.get(walk) ?? 0 });
      } catch (error) {
        remains.alone.set(walk, messageOf(error));
        remains.left.push(...walks.slice(i + 1));
        break;
      }
    }
    return made;
  }

  /** Goes to the start of a walk. @returns false if the app does not go there without loading a document */
  private async begin(walk: PassWalk, isFirst: boolean): Promise<boolean> {
    const driver = this.driverOf(walk);
    if (isFirst) {
      await this.within(walk, () => this.page.begin(driver));
    } else {
      await this.within(walk, () => this.recorder.keep());
      const isElsewhere = this.page.page.url() !== walk.url;
      // An app that has gone to none of two other pages is not asked any more.
      if (isElsewhere && this.failedStarts >= mostFailedStarts) return false;
      if (!(await this.within(walk, () => driver.openWithin()))) {
        this.failedStarts++;
        return false;
      }
      if (isElsewhere) this.failedStarts = Number.NEGATIVE_INFINITY;
    }
    this.at = walk;
    return true;
  }

  private async judgeAll(made: readonly Made[], remains: PassRemains): Promise<void> {
    const [first] = made;
    if (!first) return;
    const startedAt = performance.now();
    const recordings = await this.recorder.finish(made.map(({ record }) => record), { onProgress: (progress) => this.note(first.walk, progress) });
    const recording = recordings.find((one) => one !== undefined);
    if (!recording) {
      for (const { walk } of made) remains.alone.set(walk, unnumbered);
      return;
    }
    const computed = new Computed(recording.snapshot);
    const sharedMs = (performance.now() - startedAt) / made.length;
    for (const one of made) one.tookMs += sharedMs;
    const known = recordings.filter((other) => other !== undefined);
    const confirming: Confirming[] = [];
    const waits = new SharedWait();
    for (const [i, one] of made.entries()) {
      const own = recordings[i];
      const judged = own ? await this.judge(one, own, computed, known).catch(messageOf) : unnumbered;
      if (typeof judged === 'string') remains.alone.set(one.walk, judged);
      else if (!own || judged.finding.leaks.length === 0) this.settle(one, judged.finding);
      else confirming.push({ made: one, leaks: judged.finding.leaks, outcome: await waits.begin((wait) => this.confirm(one, judged, wait)) });
    }
    const shared = sharedLeaks(confirming.map(({ leaks }) => leaks));
    await waits.wait();
    for (const { made: one, leaks, outcome } of confirming) {
      const found = await outcome();
      const common = leaks.find((leak) => shared.has(leakKey(leak)));
      if (typeof found === 'string') remains.alone.set(one.walk, found);
      else if (common) remains.alone.set(one.walk, `another walk shows ${common.name}, too`);
      else this.settle(one, found);
    }
  }

  /** @returns what the pass shows of a walk, or why the walk must be hunted alone */
  private async judge(made: Made, recording: PassRecording, computed: Computed, all: readonly PassRecording[]): Promise<Pass | string> {
    const { walk, visitMs } = made;
    const startedAt = performance.now();
    if (this.isLost) return documentReplaced;
    const doubt = made.hasPopups ? 'it opens popups' : doubtAbout(recording, walk.visits);
    if (doubt !== undefined) return doubt;
    const madeUntilNow = walk.visits + this.options.warmUps;
    const controlGrowth = () => this.options.controlGrowth(walk, visitMs);
    const freed = await doubtAboutFreed(recording, madeUntilNow, computed.byThePage, computed.atTheEnds(recording.kept), controlGrowth);
    if (freed !== undefined) return freed;
    const pass = await passOf(recording, this.cdp, () => this.visit(walk), madeUntilNow, controlGrowth, computed);
    made.tookMs += performance.now() - startedAt;
    if (mayBeRhythm(pass) || pass.isUncertain || pass.missesStacks) return 'a second pass is wanted';
    if (pass.finding.verdict === 'inconclusive') return pass.finding.reason ?? 'it is inconclusive';
    return doubtAboutLeaks(pass.finding.leaks, recording, all) ?? pass;
  }

  /** Confirms the leaks of a walk. @returns the finding, or why the walk must be hunted alone */
  private async confirm(made: Made, pass: Pass, wait: (ms: number) => Promise<void>): Promise<Detection | string> {
    const { walk } = made;
    if (this.isLost) return documentReplaced;
    const startedAt = performance.now();
    const { warmUps, confirm } = this.options;
    const onProgress = (progress: Progress) => this.note(walk, progress);
    let waitedMs = 0;
    const timed = async (ms: number) => {
      const since = performance.now();
      await wait(ms);
      waitedMs = performance.now() - since;
    };
    const found = await confirmed(this.cdp, () => this.visit(walk), pass, { visits: walk.visits, warmUps, ...(confirm !== undefined && { confirm }), wait: timed, onProgress });
    made.tookMs += performance.now() - startedAt - waitedMs;
    return found.notes?.join(' ') ?? found;
  }

  private settle({ walk, tookMs }: Made, found: Detection): void {
    this.options.onSettled(walk, found, tookMs);
  }

  /** Whether the page has had enough walks: V8 looks at its whole heap again and again, and so does the analysis of each leak. */
  private async isFull(walks: number): Promise<boolean> {
    if (walks === 0) return false;
    if (walks >= mostWalks) return true;
    const { usedSize } = (await this.cdp.send('Runtime.getHeapUsage')) as { usedSize: number };
    const size = usedSize - this.recorder.bytes;
    this.firstSize ??= size;
    return size > this.firstSize + mostGrowth;
  }

  private popupsUntilNow(): number {
    const { page, popups } = this.page;
    return popups.countIn(page.browserContext().id);
  }

  private driverOf(walk: PassWalk): Driver {
    const { page, popups } = this.page;
    const driver = this.drivers.get(walk) ?? new Driver(walk.scenario, page, this.options.timeoutMs, popups);
    this.drivers.set(walk, driver);
    return driver;
  }

  private async visit(walk: PassWalk): Promise<void> {
    const driver = this.driverOf(walk);
    await this.within(walk, async () => {
      if (this.at !== walk && !(await driver.openWithin())) throw new Error('the app does not go back to where the walk begins.');
      this.at = walk;
      const startedAt = performance.now();
      await driver.visit();
      this.visitMs.set(walk, performance.now() - startedAt);
      // The page answers after the tasks that the visit has left. A page that hangs never answers.
      await driver.step('after back', () => evaluate(this.cdp, '0'));
    });
  }

  /** Does a walk's work, with its errors. */
  private within<T>(walk: PassWalk, work: () => Promise<T>): Promise<T> {
    this.current = this.driverOf(walk);
    return this.current.during(Promise.race([work(), this.cdp.expired]));
  }

  private note(walk: PassWalk, progress: Progress): void {
    this.driverOf(walk).noteProgress(progress);
    this.options.onProgress(walk, progress);
  }
}

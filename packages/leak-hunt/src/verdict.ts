import { growingContainers } from './detect/container-growth';
import { containerKeyOf, type ControlGrowth, noControlGrowth } from './detect/control-growth';
import { growthsOf, judge, scatteredSurvivors, someMayHaveLongRhythm, someMayHaveRhythm, survivors } from './detect/growth';
import { judgeResources } from './detect/resource-growth';
import { visitsForRhythm } from './detect/series';
import type { Judgement, Verdict } from './detect/types';
import { messageOf } from './errors';
import { Code } from './explain/code';
import { explain, type Judged } from './explain/explain';
import { pathNodeNames } from './explain/path-nodes';
import type { ExplainedLeak, Suspect } from './explain/types';
import { Heap } from './heap/heap';
import { Reachability } from './heap/reachability';
import type { Snapshot } from './heap/snapshot';
import { confirm, type Confirmation, type ConfirmOptions } from './record/confirm';
import { record } from './record/record';
import type { Cdp, Progress, Recording, RecordOptions, Resources } from './record/types';

/** The verdict on one walk, with its leaks. */
export interface Detection {
  verdict: Exclude<Verdict, 'error'>;
  /** Why the verdict is `inconclusive`. Null for other verdicts. */
  reason: string | null;
  leaks: ExplainedLeak[];
  /** The growth that the control walk showed, too. Absent if there was none. */
  subtracted?: readonly string[];
  /** What else was found out, each in one sentence without its first capital. */
  notes?: readonly string[];
}

/** How to detect leaks. */
export interface DetectOptions extends RecordOptions {
  /** Called with each finding that a later step may still improve. It counts if that step fails. */
  onFinding?: (finding: Detection) => void;
}

/** How many visits a second pass records in which a rhythm must show: a leak in every fifth visit leaves five in those that count. */
const rhythmVisits = 27;

/** Whether only more visits can show what a pass may have missed. */
export function mayBeRhythm({ mayHaveRhythm, finding }: Pass): boolean {
  return mayHaveRhythm && finding.leaks.length === 0;
}

/** How many visits such a pass records. @param visits the number of visits of the first pass */
export function visitsForSecondPass(visits: number): number {
  return Math.max(rhythmVisits, visits);
}

/**
 * Runs the whole protocol for any browser automation with a CDP session: records a walk, judges the survivors, subtracts the
 * control growth, explains the leaks, and confirms them over further visits. For a clean page it computes no retainer paths
 * and makes neither a control walk nor further visits.
 *
 * There are three reasons for a second pass. First, growth in a rhythm of its own: in every second visit, or by another
 * number in each visit. Then it records more visits. Second, growth that V8 may cause: it replaces all concatenated strings
 * of an older object by flat ones. Each flat string counts as born in the visit in which V8 makes it (`String::Flatten`, and
 * the shortcuts that the garbage collector then takes; measured in a long series of visits: 2 to 7 strings a visit, until
 * every string was flat). Third, a line that neither a closure nor a scope gives needs allocation stacks. Only a second pass
 * records them, because they make visits about 1.5 times as long.
 *
 * @param visit goes to the page under test and comes back to where it started
 * @param controlGrowth gives the growth of the control walk; called once, and only if something grows
 * @throws the errors of `visit` in the first pass; Error if the page stops answering
 */
export async function detectLeaks(
  cdp: Cdp,
  visit: () => Promise<void>,
  options: DetectOptions,
  controlGrowth: () => Promise<ControlGrowth> = async () => noControlGrowth,
): Promise<Detection> {
  let known: Promise<ControlGrowth> | undefined;
  const once = () => (known ??= controlGrowth());
  const first = await runPass(cdp, visit, options, once);
  options.onFinding?.(findingOf(first, [unconfirmed]));
  const second = await lookAgain(cdp, visit, options, once, first);
  if (second.notes.length === 0) options.onFinding?.(findingOf(second, [unconfirmed]));
  return confirmed(cdp, visit, second, options);
}

const unconfirmed = 'the leaks are not confirmed by further visits.';

/** One recorded series of visits and what it shows. */
export interface Pass {
  finding: Omit<Detection, 'leaks' | 'notes'> & { leaks: Suspect[] };
  /** How many visits were recorded. */
  visits: number;
  /** The reasons for a second pass; see Explanation. */
  isUncertain: boolean;
  missesStacks: boolean;
  /** Whether more visits may show a rhythm. */
  mayHaveRhythm: boolean;
  notes: string[];
}

function findingOf({ finding, notes }: Pass, more: readonly string[] = []): Detection {
  const leaks = finding.leaks.map(withoutProof);
  const all = leaks.length > 0 ? [...notes, ...more] : notes;
  return { ...finding, leaks, ...(all.length > 0 && { notes: all }) };
}

function withoutProof({ proof: _proof, ...leak }: Suspect): ExplainedLeak {
  return leak;
}

/** Makes the second pass if there is a reason for one. @returns the pass that counts */
async function lookAgain(
  cdp: Cdp,
  visit: () => Promise<void>,
  options: DetectOptions,
  controlGrowth: () => Promise<ControlGrowth>,
  first: Pass,
): Promise<Pass> {
  const isRhythm = mayBeRhythm(first);
  if (!isRhythm && !first.isUncertain && !first.missesStacks) return first;
  const onProgress = (progress: Progress) => options.onProgress?.(progress.step === 'visit' ? { ...progress, isAgain: true } : progress);
  const visits = isRhythm ? visitsForSecondPass(options.visits) : options.visits;
  try {
    const second = await runPass(cdp, visit, { ...options, onProgress, visits, warmUps: 0, stacks: true }, controlGrowth);
    // If a page stops growing after some visits, the result of the first pass counts, without the line.
    const isFoundAgain = second.finding.leaks.length >= first.finding.leaks.length;
    return isRhythm || first.isUncertain || isFoundAgain ? second : first;
  } catch (error) {
    if (first.finding.leaks.length === 0) throw error;
    return { ...first, notes: [`the second pass failed, so a line may be missing: ${messageOf(error)}`] };
  }
}

/** Makes the further visits, and drops what is let go in them. @param cdp the session with the recorded heap */
export async function confirmed(cdp: Cdp, visit: () => Promise<void>, pass: Pass, options: DetectOptions & Pick<ConfirmOptions, 'pendingMs' | 'wait'>): Promise<Detection> {
  const { leaks } = pass.finding;
  if (leaks.length === 0 || options.confirm === false) return findingOf(pass);
  let confirmation: Confirmation;
  try {
    const proofs = leaks.map(({ proof }) => proof);
    confirmation = await confirm(cdp, visit, proofs, { visits: options.confirm, pendingMs: options.pendingMs, wait: options.wait, onProgress: options.onProgress });
  } catch (error) {
    return findingOf(pass, [`the leaks are not confirmed, because a further visit failed: ${messageOf(error)}`]);
  }
  const { outcomes, visits, seconds } = confirmation;
  const kept = leaks.flatMap((leak, i): ExplainedLeak[] => {
    if (outcomes[i] === 'bounded' || outcomes[i] === 'full') return [];
    return [{ ...withoutProof(leak), ...(outcomes[i] === 'confirmed' && { confirmed: { visits: pass.visits + visits, seconds } }) }];
  });
  const bounded = leaks.flatMap(({ name }, i) => {
    if (outcomes[i] === 'bounded') return [`bounded: \`${name}\` was let go after ${visits} visits / ${seconds} s.`];
    return outcomes[i] === 'full' ? [`bounded: \`${name}\` stays, but further visits added none; ${visits} were made in ${seconds} s.`] : [];
  });
  const notes = [...pass.notes, ...bounded];
  const verdict = kept.length > 0 ? 'leak' : 'clean';
  return { ...pass.finding, verdict, leaks: kept, ...(notes.length > 0 && { notes }) };
}

/** Records, judges and explains one walk. */
async function runPass(
  cdp: Cdp,
  visit: () => Promise<void>,
  options: RecordOptions,
  controlGrowth: () => Promise<ControlGrowth>,
): Promise<Pass> {
  const recording = await record(cdp, visit, options);
  options.onProgress?.({ step: 'analysis' });
  return passOf(recording, cdp, visit, options.visits + options.warmUps, controlGrowth);
}

/** What is computed from a snapshot, once for all walks that it shows. */
export class Computed {
  readonly reachability: Reachability;
  /** Marks (1) the nodes that the page reaches without the tracker. */
  readonly byThePage: Uint8Array;
  readonly heap: Heap;
  private code: Promise<Code> | undefined;
  private withKept: Uint8Array | undefined;

  constructor(private readonly snapshot: Snapshot) {
    this.reachability = new Reachability(snapshot);
    this.byThePage = this.reachability.byThePage();
    this.heap = new Heap(snapshot);
  }

  /** Marks (1) what the page reaches, or what it has freed since a walk ended. @param kept the nodes that were alive then, the same in each call */
  atTheEnds(kept: readonly number[]): Uint8Array {
    return (this.withKept ??= this.reachability.byThePageAnd(kept));
  }

  /** The page's code. @param cdp the session with the page */
  codeOf(cdp: Cdp): Promise<Code> {
    return (this.code ??= Code.of(cdp, this.snapshot));
  }
}

/**
 * Judges and explains a recording. Where a container may grow without a new object, it makes some further visits.
 * @param cdp the session with the recorded heap
 * @param made how many visits were made until now
 * @param computed what is computed from the snapshot, if it is known already
 */
export async function passOf(
  recording: Recording,
  cdp: Cdp,
  visit: () => Promise<void>,
  made: number,
  controlGrowth: () => Promise<ControlGrowth>,
  computed: Computed = new Computed(recording.snapshot),
): Promise<Pass> {
  const visits = recording.marks.length - 1;
  const opened = recording.resources ?? [];
  const { reachability, byThePage } = computed;
  const groups = survivors(recording, byThePage);
  const all = judge(groups);
  const allOpened = judgeResources(opened);
  const mayHaveRhythm = visits < visitsForRhythm && (all.unsteady.length > 0 || someMayHaveRhythm([...groups, ...opened]) || someMayHaveLongRhythm(recording.snapshot, groups, opened));
  const clean: Pass = { finding: { verdict: 'clean', reason: null, leaks: [] }, visits, isUncertain: false, missesStacks: false, mayHaveRhythm, notes: [] };
  const containers = await growingContainers(cdp, visit, recording, made, byThePage);
  const scattered = scatteredSurvivors(groups, all);
  if (isNothing({ objects: all, resources: allOpened, scattered, containers })) return clean;
  const framework = await controlGrowth();
  const { heap } = computed;
  const judged: Judged = {
    objects: judge(groups, framework.growth),
    resources: judgeResources(opened, framework.growth),
    scattered,
    containers: containers.filter((container) => !framework.containers.has(containerKeyOf(recording.snapshot, container, heap.pathTo(container.holder)))),
  };
  const subtracted = subtractedOf(all, allOpened, framework);
  const found = { ...clean, finding: { ...clean.finding, ...(subtracted.length > 0 && { subtracted }) } };
  if (isNothing(judged)) return found;
  const { leaks, rest, ...reasons } = await explain({ recording, reachability, heap }, judged, framework, cdp, visit, await computed.codeOf(cdp));
  if (leaks.length > 0) return { ...found, finding: { ...found.finding, verdict: 'leak', leaks }, ...reasons };
  if (isEmpty(rest)) return found;
  const reason = unexplained(rest, (node) => pathNodeNames(recording.snapshot, heap.pathTo(node)));
  return { ...found, finding: { ...found.finding, verdict: 'inconclusive', reason }, ...reasons };
}

/** The growth that the control walk shows, too: how many per visit, and of what. */
function subtractedOf(objects: Judgement, resources: Judgement<Resources>, { growth }: ControlGrowth): string[] {
  const names = new Map([...growthsOf(objects).map(({ key }) => [key, key.replace(/^\w+ /, '')] as const), ...growthsOf(resources).map(({ key, what }) => [key, what] as const)]);
  return [...names].flatMap(([key, name]) => (growth.has(key) ? [`${growth.get(key)} ${name}`] : []));
}

function isNothing({ objects, resources, scattered, containers }: Judged): boolean {
  return isEmpty(objects) && isEmpty(resources) && scattered.length === 0 && containers.length === 0;
}

function isEmpty(judgement: Judgement): boolean {
  return growthsOf(judgement).length === 0;
}

/** Why a walk is inconclusive: what grows, and the path to one of it. @param pathTo the names on the path to a node */
function unexplained(rest: Judgement, pathTo: (node: number) => string[]): string {
  const series = growthsOf(rest).map(({ key, series: left, nodes: [node] }) => {
    const path = node === undefined ? [] : pathTo(node).slice(1);
    return `${key} ${left.join(' ')}${path.length > 0 ? ` (${path.join(' → ')})` : ''}`;
  });
  const how =
    rest.steady.length > 0
      ? 'also when the visits are made again, but nothing is seen to hold it'
      : 'but not by the same number, nor when the visits are made again';
  return `something grows in every visit, ${how}: ${series.join('; ')}.`;
}

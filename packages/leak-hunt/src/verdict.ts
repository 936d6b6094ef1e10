import { type ControlGrowth, noControlGrowth } from './detect/control-growth';
import { growthsOf, judge, survivors } from './detect/growth';
import { judgeResources } from './detect/resource-growth';
import type { Judgement, Verdict } from './detect/types';
import { explain } from './explain/explain';
import type { ExplainedLeak } from './explain/types';
import { Reachability } from './heap/reachability';
import { record } from './record/record';
import type { Cdp, Progress, RecordOptions } from './record/types';

/** The verdict on one walk, with its leaks. */
export interface Detection {
  verdict: Exclude<Verdict, 'error'>;
  /** Why the verdict is `inconclusive`. Null for other verdicts. */
  reason: string | null;
  leaks: ExplainedLeak[];
}

/**
 * Runs the whole protocol for any browser automation with a CDP session: records a walk, judges the survivors, subtracts the
 * control growth, and explains the leaks. For a clean page it computes no retainer paths and makes no control walk.
 *
 * There are two reasons for a second pass, with as many visits again. First, growth by another number in each visit, or each
 * time on another object, may end: a cache is full, or V8 has replaced all concatenated strings of an older object by flat
 * ones. Each flat string counts as born in the visit in which V8 makes it (`String::Flatten`, and the shortcuts that the
 * garbage collector then takes; measured in a long series of visits: 2 to 7 strings a visit, until every string was flat).
 * Second, a line that neither a closure nor a scope gives needs allocation stacks. Only the second pass records them, because
 * they make visits about 1.5 times as long.
 *
 * @param visit goes to the page under test and comes back to where it started
 * @param controlGrowth gives the growth of the control walk; called once, and only if something grows
 * @throws the errors of `visit`; Error if the page stops answering
 */
export async function detectLeaks(
  cdp: Cdp,
  visit: () => Promise<void>,
  options: RecordOptions,
  controlGrowth: () => Promise<ControlGrowth> = async () => noControlGrowth,
): Promise<Detection> {
  let known: Promise<ControlGrowth> | undefined;
  const once = () => (known ??= controlGrowth());
  const first = await runPass(cdp, visit, options, once);
  if (!first.isUncertain && !first.missesStacks) return first.finding;
  const onProgress = (progress: Progress) => options.onProgress?.(progress.step === 'visit' ? { ...progress, isAgain: true } : progress);
  const second = await runPass(cdp, visit, { ...options, onProgress, warmUps: 0, stacks: true }, once);
  // If a page stops growing after some visits, the result of the first pass counts, without the line.
  const isFoundAgain = second.finding.leaks.length >= first.finding.leaks.length;
  return first.isUncertain || isFoundAgain ? second.finding : first.finding;
}

interface Pass {
  finding: Detection;
  /** The two reasons for a second pass; see Explanation. */
  isUncertain: boolean;
  missesStacks: boolean;
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
  const clean: Pass = { finding: { verdict: 'clean', reason: null, leaks: [] }, isUncertain: false, missesStacks: false };
  const opened = recording.resources ?? [];
  const nothingOpened = isEmpty(judgeResources(opened));
  if (nothingOpened && isEmpty(judge(survivors(recording)))) return clean;
  const reachability = new Reachability(recording.snapshot);
  const groups = survivors(recording, reachability.byThePage());
  if (nothingOpened && isEmpty(judge(groups))) return clean;
  const framework = await controlGrowth();
  const objects = judge(groups, framework.growth);
  const resources = judgeResources(opened, framework.growth);
  if (isEmpty(objects) && isEmpty(resources)) return clean;
  const { leaks, rest, ...reasons } = await explain(recording, reachability, objects, resources, framework, cdp);
  if (leaks.length > 0) return { finding: { verdict: 'leak', reason: null, leaks }, ...reasons };
  if (isEmpty(rest)) return clean;
  return { finding: { verdict: 'inconclusive', reason: unexplained(rest), leaks }, ...reasons };
}

function isEmpty(judgement: Judgement): boolean {
  return growthsOf(judgement).length === 0;
}

function unexplained(rest: Judgement): string {
  const series = growthsOf(rest).map((group) => `${group.key} ${group.series.join(' ')}`);
  const how =
    rest.steady.length > 0
      ? 'also when the visits are made again, but nothing is seen to hold it'
      : 'but not by the same number, nor when the visits are made again';
  return `something grows in every visit, ${how}: ${series.join('; ')}.`;
}

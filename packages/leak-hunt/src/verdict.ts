import { type ControlGrowth, noControlGrowth } from './detect/control-growth';
import { growthsOf, judge, survivors } from './detect/growth';
import { judgeResources } from './detect/resource-growth';
import type { Judgement, Verdict } from './detect/types';
import { explain } from './explain/explain';
import type { ExplainedLeak } from './explain/types';
import { Reachability } from './heap/reachability';
import { record } from './record/record';
import type { Cdp, Progress, RecordOptions } from './record/types';

export interface Detection {
  verdict: Exclude<Verdict, 'error'>;
  /** Why it is inconclusive; null otherwise. */
  reason: string | null;
  leaks: ExplainedLeak[];
}

/**
 * The whole protocol, for any browser automation that has a CDP session: record a walk, read its snapshot, judge what
 * survived, explain it. Clean pages cost no analysis: neither retainer paths nor the baseline are asked for.
 *
 * A page is looked at once more, after as many visits again, for either of two reasons. What seems to grow, but by another
 * number in every visit or each time on another object, at times ends: a cache is full, or V8 has put flat strings in the
 * place of all the concatenated ones that an old object holds, each of which counts as born in the visit in which that
 * happens (`String::Flatten`, and the shortcuts that the collector then takes; measured in a long tour of the lab: 2 to 7
 * in a visit, until every string was flat). And a line that no closure and no scope leads to needs the stacks that
 * allocated the objects; only the second look has them, since they make visits about half as long again.
 *
 * @param visit goes to the page under test and comes back to where it started
 * @param baseline what an empty page of the same app leaves behind per visit; asked only when something grows, and once
 * @throws whatever `visit` throws; Error when the page stops answering
 */
export async function detectLeaks(
  cdp: Cdp,
  visit: () => Promise<void>,
  options: RecordOptions,
  controlGrowth: () => Promise<ControlGrowth> = async () => noControlGrowth,
): Promise<Detection> {
  let asked: Promise<ControlGrowth> | undefined;
  const once = () => (asked ??= controlGrowth());
  const first = await runPass(cdp, visit, options, once);
  if (!first.isFleeting && !first.missesStacks) return first.finding;
  const onProgress = (progress: Progress) => options.onProgress?.(progress.step === 'visit' ? { ...progress, isAgain: true } : progress);
  const second = await runPass(cdp, visit, { ...options, onProgress, warmUps: 0, stacks: true }, once);
  // A page that stops at some number of visits leaves the first look to stand, without the line.
  const isSeenAgain = second.finding.leaks.length >= first.finding.leaks.length;
  return first.isFleeting || isSeenAgain ? second.finding : first.finding;
}

interface Pass {
  finding: Detection;
  /** The two reasons to look again; see Explanation. */
  isFleeting: boolean;
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
  const clean: Pass = { finding: { verdict: 'clean', reason: null, leaks: [] }, isFleeting: false, missesStacks: false };
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

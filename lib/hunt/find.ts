import { explain, type ExplainedLeak } from './explain';
import { judge, survivors, type Baseline, type Judgement } from './judge';
import { Reach } from './reach';
import { record, type Cdp, type RecordOptions } from './record';
import type { Verdict } from './report';

export interface Finding {
  verdict: Exclude<Verdict, 'error'>;
  /** Why it is inconclusive; null otherwise. */
  reason: string | null;
  leaks: ExplainedLeak[];
}

/**
 * The whole protocol, for any browser automation that has a CDP session: record a walk, read its snapshot, judge what
 * survived, explain it. Clean pages cost no analysis: neither retainer paths nor the baseline are asked for.
 *
 * @param visit goes to the page under test and comes back to where it started
 * @param baseline what an empty page of the same app leaves behind per visit; asked only when something grows
 * @throws whatever `visit` throws; Error when the page stops answering
 */
export async function findLeaks(
  cdp: Cdp,
  visit: () => Promise<void>,
  options: RecordOptions,
  baseline: () => Promise<Baseline> = async () => new Map(),
): Promise<Finding> {
  const recording = await record(cdp, visit, options);
  options.onProgress?.({ step: 'analysis' });
  const clean: Finding = { verdict: 'clean', reason: null, leaks: [] };
  const opened = recording.resources ?? [];
  const nothingOpened = isEmpty(judge(opened));
  if (nothingOpened && isEmpty(judge(survivors(recording)))) return clean;
  const reach = new Reach(recording.snapshot);
  const groups = survivors(recording, reach.byThePage());
  if (nothingOpened && isEmpty(judge(groups))) return clean;
  const framework = await baseline();
  const objects = judge(groups, framework);
  const resources = judge(opened, framework);
  if (isEmpty(objects) && isEmpty(resources)) return clean;
  const { leaks, rest } = await explain(recording, reach, objects, resources, framework, cdp);
  if (leaks.length > 0) return { verdict: 'leak', reason: null, leaks };
  if (isEmpty(rest)) return clean;
  return { verdict: 'inconclusive', reason: irregular(rest), leaks };
}

function isEmpty({ steady, unsteady }: Judgement): boolean {
  return steady.length === 0 && unsteady.length === 0;
}

function irregular({ steady, unsteady }: Judgement): string {
  const series = [...steady, ...unsteady].map((group) => `${group.key} ${group.series.join(' ')}`);
  return `something grows in every visit, but not by the same number: ${series.join('; ')}.`;
}

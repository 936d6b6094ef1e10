/** What makes the findings of a pass doubtful. Such a walk is hunted alone. */
import { suspectsOf } from '../detect/container-growth';
import type { ControlGrowth } from '../detect/control-growth';
import { growthsOf, isVisibleKind, judge, scatteredSurvivors, someMayHaveRhythm, survivors } from '../detect/growth';
import { judgeResources } from '../detect/resource-growth';
import type { ExplainedLeak } from '../explain/types';
import { at } from '../heap/snapshot';
import type { PassRecording } from '../record/pass-recorder';

/** Why a recording does not tell what the walk alone would leave behind. Undefined if it does. */
export function doubtAbout({ marks, resources, resourcesBefore, grownHeaps }: Pick<PassRecording, 'marks' | 'resources' | 'resourcesBefore' | 'grownHeaps'>, visits: number): string | undefined {
  if (marks.length - 1 < visits) return 'the page became slow';
  if (grownHeaps.length > 0) return `other heaps grew: ${grownHeaps.join(', ')}`;
  const still = new Set(growthsOf(judgeResources(resources ?? [])).map(({ key }) => key));
  const closed = growthsOf(judgeResources(resourcesBefore ?? [])).find(({ key }) => !still.has(key));
  return closed && `${closed.what} was closed after the walk`;
}

/**
 * Why a leak may have been freed between the walk and the snapshot. Undefined if all that grew with the visits is still there.
 * @param made how many visits the walk has made
 * @param now marks (1) what the page reaches in the snapshot
 * @param before marks (1) what it reaches, or did when a walk ended
 * @param controlGrowth gives the growth of the control walk; called only if something that grew was freed
 */
export async function doubtAboutFreed(
  recording: PassRecording,
  made: number,
  now: Uint8Array,
  before: Uint8Array,
  controlGrowth: () => Promise<ControlGrowth>,
): Promise<string | undefined> {
  if (recording.isShortened) return 'a list became shorter after the walk';
  if (suspectsOf(recording, made).some(({ holder }) => at(before, holder) === 1 && at(now, holder) === 0)) return 'a list that may have grown was freed after the walk';
  const groups = { now: survivors(recording, now), before: survivors(recording, before) };
  const judged = { now: judge(groups.now), before: judge(groups.before) };
  const still = new Map(growthsOf(judged.now).map(({ key, perVisit }) => [key, perVisit]));
  const lost = growthsOf(judged.before).filter(({ key, perVisit }) => perVisit > (still.get(key) ?? 0));
  const growth = lost.length > 0 ? (await controlGrowth()).growth : undefined;
  const own = lost.find(({ key, perVisit }) => perVisit > (growth?.get(key) ?? 0));
  if (own) return `${own.key} of each visit was freed after the walk`;
  const isScattered = scatteredSurvivors(groups.before, judged.before).length > 0 && scatteredSurvivors(groups.now, judged.now).length === 0;
  if (isScattered) return 'something of each visit was freed after the walk';
  return someMayHaveRhythm(groups.before) && !someMayHaveRhythm(groups.now) ? 'something of some visits was freed after the walk' : undefined;
}

/**
 * Why a leak may belong to another walk: what keeps it was born in the visits of another walk, as where the listener of a page that
 * was left adds something. Or it hangs on something that is younger than the walk, which the walk alone would not have. Undefined
 * if nothing says so. What stands above the retainer on the path may be younger: frameworks renew it with each page.
 */
export function doubtAboutLeaks(leaks: readonly Pick<ExplainedLeak, 'name' | 'path'>[], own: Pick<PassRecording, 'marks'>, all: readonly Pick<PassRecording, 'marks'>[]): string | undefined {
  const [first = 0] = own.marks;
  const end = own.marks.at(-1) ?? 0;
  for (const { name, path } of leaks) {
    const known = path.filter(({ id, type, name: object }) => id % 2 === 1 && isVisibleKind(type, object));
    const retainer = known.findLast(({ id }) => id <= first);
    if (retainer && all.some((other) => other !== own && isWithin(other.marks, retainer.id))) return `what keeps ${name} was made by another walk`;
    const below = known.slice(retainer ? known.indexOf(retainer) + 1 : 0);
    if (below.some(({ id }) => id > end)) return `${name} hangs on something that is younger than the walk`;
  }
  return undefined;
}

function isWithin(marks: readonly number[], id: number): boolean {
  return id > (marks[0] ?? 0) && id <= (marks.at(-1) ?? 0);
}

/** The leaks that several walks show, as `leakKey` names them. Each walk may have them from itself or from another one. */
export function sharedLeaks(findings: readonly (readonly ExplainedLeak[])[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const leaks of findings) {
    for (const key of new Set(leaks.map(leakKey))) (seen.has(key) ? shared : seen).add(key);
  }
  return shared;
}

/** What two findings of one leak have in common: its name and its line. */
export function leakKey({ name, source }: Pick<ExplainedLeak, 'name' | 'source'>): string {
  return `${name} ${source ? `${source.file}:${source.line}` : ''}`;
}

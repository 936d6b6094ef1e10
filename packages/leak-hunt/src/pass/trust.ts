/** What makes the findings of a pass doubtful. Such a walk is hunted alone. */
import { growthsOf, isVisibleKind } from '../detect/growth';
import { judgeResources } from '../detect/resource-growth';
import type { ExplainedLeak } from '../explain/types';
import type { PassRecording } from '../record/pass-recorder';

/**
 * How many objects of each visit may have been freed between the walk and the snapshot. V8 itself frees some of its own objects
 * (measured: 2 to 7 of each visit; in the first two walks of a page, when V8 compiles most, up to 20).
 */
const mostFreed = 8;
const mostFreedOfFirst = 25;
const firstWalks = 2;
/** The same, if a later walk has left the page on which the walk starts: what that page kept is gone then, and the walk is better hunted alone. */
const mostFreedOfLeft = 4;
/**
 * Of a walk that leaks, V8 frees more: the functions that a leak keeps have feedback and code of their own, which V8 throws away when
 * they have not been called for some collections (measured: 11 to 44 of each visit). Nothing hides such a walk's leak.
 */
const ofLeaks = 4;

/** Why a recording does not tell what the walk alone would leave behind. Undefined if it does. */
export function doubtAbout({ marks, resources, resourcesBefore, grownHeaps }: Pick<PassRecording, 'marks' | 'resources' | 'resourcesBefore' | 'grownHeaps'>, visits: number): string | undefined {
  if (marks.length - 1 < visits) return 'the page became slow';
  if (grownHeaps.length > 0) return `other heaps grew: ${grownHeaps.join(', ')}`;
  const still = new Set(growthsOf(judgeResources(resources ?? [])).map(({ key }) => key));
  const closed = growthsOf(judgeResources(resourcesBefore ?? [])).find(({ key }) => !still.has(key));
  return closed && `${closed.what} was closed after the walk`;
}

/**
 * Why a leak may have been freed between the walk and the snapshot. Undefined if nothing says so.
 * @param freed see `PassRecording`
 * @param place which walk of its page it is, from 0
 * @param isStartLeft whether a later walk has left the page on which this one starts
 * @param leaks how many leaks are found in spite of it
 */
export function doubtAboutFreed(freed: readonly number[], place: number, isStartLeft: boolean, leaks: number): string | undefined {
  // V8's reports do not end with the visits, so that one visit may have the share of another.
  const inner = freed.slice(1, -1).toSorted((a, b) => a - b);
  const usual = inner[Math.floor(inner.length / 2)] ?? 0;
  const clean = place < firstWalks ? mostFreedOfFirst : mostFreed;
  const most = (isStartLeft ? mostFreedOfLeft : clean) * (leaks > 0 ? ofLeaks : 1);
  return usual > most ? `${usual} objects of each visit were freed after the walk` : undefined;
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

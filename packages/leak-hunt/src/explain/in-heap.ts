import { perVisitOf, sumOfSeries } from '../detect/series';
import type { ExplainedLeak } from './types';

/** A leak of other heaps than the page's: its sentence begins with the name of the heap. @param heaps how many heaps of this name have it */
function inHeap(leak: ExplainedLeak, heap: string, heaps = 1): ExplainedLeak {
  // A sentence begins with code or with a capital letter.
  const sentence = leak.sentence.charAt(0).toLowerCase() + leak.sentence.slice(1);
  const where = heaps === 1 ? `In the ${heap}` : `In each of ${heaps} heaps (${heap})`;
  return { ...leak, heap, sentence: `${where}: ${sentence}` };
}

/**
 * Joins the leaks that are the same one in several heaps of one name, as in a pool of workers with one script: they have the same
 * name, line and trace. The numbers are added; the sentence has those of one heap.
 * @param leaks each with the name of its heap
 */
export function joined(leaks: readonly { leak: ExplainedLeak; heap: string }[]): ExplainedLeak[] {
  const groups = new Map<string, { heap: string; same: ExplainedLeak[] }>();
  for (const { leak, heap } of leaks) {
    const { name, kind, source } = leak;
    const key = JSON.stringify([heap, name, kind, source, leak.retainers?.map((retainer) => retainer.name)]);
    const group = groups.get(key) ?? { heap, same: [] };
    group.same.push(leak);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ heap, same }) => {
    const [first] = same as [ExplainedLeak, ...ExplainedLeak[]];
    if (same.length === 1) return inHeap(first, heap);
    const sum = (number: (leak: ExplainedLeak) => number) => same.reduce((total, leak) => total + number(leak), 0);
    const series = sumOfSeries(same.map((leak) => leak.series));
    const perVisit = perVisitOf(series) || Math.round(10 * sum((leak) => leak.perVisit)) / 10;
    return { ...inHeap(first, heap, same.length), perVisit, series, count: sum(({ count }) => count), retainedBytes: sum(({ retainedBytes }) => retainedBytes) };
  });
}

import { type Graph, heldBy, objectsOf, thing, variablesOf, without } from './graph';
import { counted, listed } from './words';

/** One step of a simulated mark-and-sweep collection. */
export interface MarkSweepStep {
  phase: 'before' | 'mark' | 'sweep' | 'after';
  /** The ids of the objects that are marked so far. */
  marked: ReadonlySet<string>;
  /** Marked objects whose references have not been followed yet, next one first. */
  waiting: readonly string[];
  /** The id of the object of this step. */
  at: string | undefined;
  freed: ReadonlySet<string>;
  sentence: string;
}

/**
 * Runs a mark-and-sweep collection.
 * @returns its steps, at least three: before, the roots, after
 */
export function markSweep(graph: Graph): MarkSweepStep[] {
  const name = (id: string) => thing(graph, id).label;
  const marked = new Set<string>();
  const waiting: string[] = [];
  const freed = new Set<string>();
  const steps: MarkSweepStep[] = [];
  const addStep = (phase: MarkSweepStep['phase'], sentence: string, at?: string) =>
    steps.push({ phase, sentence, at, marked: new Set(marked), waiting: [...waiting], freed: new Set(freed) });
  const mark = (ids: readonly string[]) => {
    const found = [...new Set(ids)].filter((id) => !marked.has(id));
    for (const id of found) marked.add(id);
    waiting.push(...found);
    return found;
  };

  addStep('before', 'Nothing is marked yet. The collector knows only the variables.');
  const first = mark(variablesOf(graph).flatMap(({ id }) => heldBy(graph, id)));
  addStep('mark', first.length > 0 ? `The variables hold ${listed(first.map(name))}: marked.` : 'No variable holds an object.');
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const held = heldBy(graph, id);
    const found = mark(held);
    const known = held.length > 0 ? 'only what is marked already' : 'nothing';
    addStep('mark', `${name(id)} holds ${found.length > 0 ? `${listed(found.map(name))}: marked` : known}.`, id);
  }
  for (const { id } of objectsOf(graph)) {
    if (!marked.has(id)) freed.add(id);
    addStep('sweep', marked.has(id) ? `${name(id)} is marked and stays.` : `${name(id)} is not marked: its memory is free.`, id);
  }
  const weak = graph.references.filter(({ from, to, isWeak }) => isWeak && !freed.has(from) && freed.has(to));
  const emptied = weak.length > 0 ? ` ${listed(weak.map(({ from }) => name(from)))} now gives undefined.` : '';
  addStep('after', `${counted(freed.size, 'object')} freed, ${marked.size} kept.${emptied}`);
  return steps;
}

/** The graph after a collection, without the freed objects and the weak references to them. */
export function collected(graph: Graph): Graph {
  return without(graph, markSweep(graph).at(-1)?.freed ?? new Set());
}

import { add, cut, type Graph, heldBy, link, objectsOf, reachable, thing, variablesOf, without } from './graph';
import { counted, listed } from './words';

/**
 * Simulates incremental marking: the program runs between the marking steps and may change the graph. White: not found
 * yet. Grey: found, but its references are not followed yet. Black: done. When no object is grey, the white objects are
 * freed. The write barrier sees every reference that the program stores in an object and turns its target grey, so that
 * a black object never refers to a white one. Variables have no barrier; they are read again before the sweep. After:
 * Dijkstra, Lamport, Martin, Scholten, Steffens, "On-the-fly garbage collection", 1978.
 */

type Colour = 'white' | 'grey' | 'black';

export interface Marking {
  graph: Graph;
  phase: 'idle' | 'marking' | 'done';
  hasBarrier: boolean;
  colours: ReadonlyMap<string, Colour>;
  /** The labels of the objects that the last sweep freed, and of those that were still reachable, which is an error. */
  freed: readonly string[];
  lost: readonly string[];
  /** The id of the object of the last step. */
  at: string | undefined;
  sentence: string;
}

/** The state before the first cycle. */
export function idle(graph: Graph, hasBarrier: boolean): Marking {
  const sentence = 'No marking is under way. Everything is white.';
  return { graph, hasBarrier, phase: 'idle', colours: white(graph), freed: [], lost: [], at: undefined, sentence };
}

const white = (graph: Graph) => new Map(objectsOf(graph).map(({ id }): [string, Colour] => [id, 'white']));

/**
 * One step of the collector: begins marking, follows the references of one grey object, or sweeps if no object is grey.
 */
export function collectorStep(marking: Marking): Marking {
  if (marking.phase !== 'marking') return begin(marking);
  const grey = [...marking.colours].find(([, colour]) => colour === 'grey')?.[0];
  if (grey !== undefined) return follow(marking, grey);
  const missed = whiteOnes(marking, fromVariables(marking.graph));
  return missed.length > 0 ? shade(marking, missed, `The variables are looked at once more: ${names(marking, missed)} turned grey.`) : sweep(marking);
}

function begin({ graph, hasBarrier }: Marking): Marking {
  const fresh: Marking = { ...idle(graph, hasBarrier), phase: 'marking' };
  const first = whiteOnes(fresh, fromVariables(graph));
  return shade(fresh, first, `Marking begins. ${first.length > 0 ? `${names(fresh, first)} turned grey` : 'The variables hold nothing'}.`);
}

function follow(marking: Marking, id: string): Marking {
  const found = whiteOnes(marking, heldBy(marking.graph, id));
  const words = found.length > 0 ? `${names(marking, found)} turned grey, and ${label(marking, id)} is done: black.` : `${label(marking, id)} holds nothing white: black.`;
  const shaded = shade(marking, found, words);
  return { ...shaded, colours: new Map(shaded.colours).set(id, 'black'), at: id };
}

function sweep(marking: Marking): Marking {
  const { graph, colours } = marking;
  const dead = new Set([...colours].filter(([, colour]) => colour === 'white').map(([id]) => id));
  const needed = reachable(graph);
  const labels = (ids: Iterable<string>) => [...ids].map((id) => thing(graph, id).label);
  const lost = labels([...dead].filter((id) => needed.has(id)));
  const left = without(graph, dead);
  const freed = labels(dead);
  const words = freed.length > 0 ? `Nothing is grey. ${listed(freed)} stayed white: freed.` : 'Nothing is grey and nothing is white: nothing to free.';
  return {
    ...marking,
    graph: left,
    phase: 'done',
    colours: white(left),
    freed,
    lost,
    at: undefined,
    sentence: lost.length > 0 ? `${words} But the program still uses ${listed(lost)}. This is a crash, or worse.` : words,
  };
}

/** The program stores a reference to `to` in `from`. */
export function store(marking: Marking, from: string, to: string): Marking {
  const graph = link(marking.graph, from, to);
  if (graph === marking.graph) return marking;
  const written: Marking = { ...marking, graph, at: from, sentence: `The program stores ${label(marking, to)} in ${label(marking, from)}.` };
  if (marking.phase !== 'marking' || marking.colours.get(to) !== 'white') return written;
  if (thing(graph, from).kind === 'variable') {
    return { ...written, sentence: `${written.sentence} Variables have no barrier; they are looked at again at the end.` };
  }
  if (marking.hasBarrier) return shade(written, [to], `${written.sentence} The write barrier turns ${label(marking, to)} grey.`);
  const isHidden = marking.colours.get(from) === 'black';
  return isHidden ? { ...written, sentence: `${written.sentence} ${label(marking, from)} is black: the collector will not look there again.` } : written;
}

/** The program overwrites the reference from `from` to `to`. */
export function drop(marking: Marking, from: string, to: string): Marking {
  const sentence = `The program cuts the reference from ${label(marking, from)} to ${label(marking, to)}.`;
  return { ...marking, graph: cut(marking.graph, from, to), at: from, sentence };
}

/**
 * The program allocates an object and stores it in `from`. During marking the new object is black, as in V8. Nothing
 * changes if there is no room.
 */
export function allocate(marking: Marking, from: string): Marking {
  const added = add(marking.graph, 'object');
  if (!added) return marking;
  const { graph, id } = added;
  const colours = new Map(marking.colours).set(id, marking.phase === 'marking' ? 'black' : 'white');
  const made: Marking = { ...marking, graph: link(graph, from, id), colours, at: id };
  return { ...made, sentence: `The program makes ${label(made, id)} and stores it in ${label(made, from)}.${marking.phase === 'marking' ? ' It is born black.' : ''}` };
}

/** The references that violate the invariant: from a black object to a white one. */
export function broken({ graph, colours }: Marking): string[] {
  return objectsOf(graph)
    .filter(({ id }) => colours.get(id) === 'black')
    .flatMap(({ id, label: from }) =>
      heldBy(graph, id)
        .filter((to) => colours.get(to) === 'white')
        .map((to) => `${from} → ${thing(graph, to).label}`),
    );
}

const fromVariables = (graph: Graph) => variablesOf(graph).flatMap(({ id }) => heldBy(graph, id));
const whiteOnes = ({ colours }: Marking, ids: readonly string[]) => [...new Set(ids)].filter((id) => colours.get(id) === 'white');
const label = ({ graph }: Marking, id: string) => thing(graph, id).label;
const names = (marking: Marking, ids: readonly string[]) => `${listed(ids.map((id) => label(marking, id)))} ${ids.length === 1 ? 'is' : 'are'}`;

function shade(marking: Marking, ids: readonly string[], sentence: string): Marking {
  const colours = new Map(marking.colours);
  for (const id of ids) colours.set(id, 'grey');
  return { ...marking, colours, at: ids[0], sentence };
}

/** The progress of marking as text, for readers who do not see the colours. */
export function tally({ colours }: Marking): string {
  const count = (wanted: Colour) => [...colours.values()].filter((colour) => colour === wanted).length;
  return `${counted(count('white'), 'object')} white, ${count('grey')} grey, ${count('black')} black.`;
}

/**
 * A graph of objects and of variables that refer to some of them. The simulations of garbage collection use it. They
 * never change a graph but return a new one, so that every step can be shown again.
 */

/** A variable (a root) or an object. */
export interface Thing {
  id: string;
  kind: 'variable' | 'object';
  label: string;
  /** Its position in the drawing, in cells from the upper left corner; variables are in the first column. */
  column: number;
  row: number;
}

/** A reference. A weak reference (of a WeakRef) does not make its target reachable. */
export interface Reference {
  from: string;
  to: string;
  isWeak?: boolean;
}

export interface Graph {
  things: readonly Thing[];
  references: readonly Reference[];
}

export const columns = 5;
export const rows = 5;

/** The variable or object with this id. @throws RangeError if there is none */
export function thing(graph: Graph, id: string): Thing {
  const found = graph.things.find((one) => one.id === id);
  if (!found) throw new RangeError(`The graph has no ${id}.`);
  return found;
}

export const objectsOf = (graph: Graph) => graph.things.filter(({ kind }) => kind === 'object');
export const variablesOf = (graph: Graph) => graph.things.filter(({ kind }) => kind === 'variable');

/** The ids that `from` has strong references to, in the order in which they were added. */
export function heldBy(graph: Graph, from: string): string[] {
  return graph.references.filter((one) => one.from === from && !one.isWeak).map(({ to }) => to);
}

export const refers = (graph: Graph, from: string, to: string) =>
  graph.references.some((one) => one.from === from && one.to === to);

/** The ids of all objects that are reachable from variables. A collector must keep exactly these. */
export function reachable(graph: Graph): Set<string> {
  const met = new Set<string>();
  const next = variablesOf(graph).flatMap(({ id }) => heldBy(graph, id));
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (met.has(id)) continue;
    met.add(id);
    next.push(...heldBy(graph, id));
  }
  return met;
}

/** Adds a reference. Returns the same graph if the reference exists, or if its target is a variable. */
export function link(graph: Graph, from: string, to: string): Graph {
  if (refers(graph, from, to) || thing(graph, to).kind === 'variable') return graph;
  return { ...graph, references: [...graph.references, { from: thing(graph, from).id, to }] };
}

/** Removes a reference. */
export function cut(graph: Graph, from: string, to: string): Graph {
  return { ...graph, references: graph.references.filter((one) => one.from !== from || one.to !== to) };
}

/** Removes variables or objects and every reference from or to them. */
export function without(graph: Graph, ids: ReadonlySet<string>): Graph {
  return {
    things: graph.things.filter(({ id }) => !ids.has(id)),
    references: graph.references.filter(({ from, to }) => !ids.has(from) && !ids.has(to)),
  };
}

/**
 * Adds a variable or an object in the first free cell.
 * @returns the graph and the new id, or undefined if there is no room
 */
export function add(graph: Graph, kind: Thing['kind']): { graph: Graph; id: string } | undefined {
  const cells = kind === 'variable' ? range(0, 1) : range(1, columns);
  const isTaken = (column: number, row: number) => graph.things.some((one) => one.column === column && one.row === row);
  const names = kind === 'variable' ? 'abcdefgh' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const label = Array.from(names).find((name) => graph.things.every((one) => one.label !== name));
  for (const row of range(0, rows)) {
    for (const column of cells) {
      if (label === undefined || isTaken(column, row)) continue;
      const id = `${kind}-${label}`;
      return { id, graph: { ...graph, things: [...graph.things, { id, kind, label, column, row }] } };
    }
  }
  return undefined;
}

/** The whole numbers from `from` to `to`, without `to`. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

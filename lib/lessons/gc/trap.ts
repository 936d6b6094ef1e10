import type { Graph, Thing } from './graph';
import { collectorStep, drop, idle, type Marking, store } from './incremental';

const object = (label: string, column: number, row: number): Thing => ({ id: label, kind: 'object', label, column, row });
const variable = (label: string, row: number): Thing => ({ id: label, kind: 'variable', label, column: 0, row });

/** A graph in which the object Box is marked before the list. */
export const trap: Graph = {
  things: [
    variable('box', 0), variable('list', 1), variable('draft', 2),
    object('Box', 1, 0), object('Head', 1, 1), object('Tail', 2, 1), object('Last', 3, 1), object('Page', 1, 2), object('Old', 3, 2),
  ],
  references: [
    { from: 'box', to: 'Box' }, { from: 'list', to: 'Head' }, { from: 'Head', to: 'Tail' }, { from: 'Tail', to: 'Last' },
    { from: 'draft', to: 'Page' },
  ],
};

/**
 * The steps in which an incremental collector without a write barrier loses an object: Box is black; then the program
 * moves the reference to Tail from an object that is not followed yet into Box.
 */
export function trapSteps(hasBarrier: boolean): Marking[] {
  const steps = [idle(trap, hasBarrier)];
  const then = (act: (now: Marking) => Marking) => steps.push(act(steps.at(-1) ?? idle(trap, hasBarrier)));
  then(collectorStep);
  then(collectorStep);
  then((now) => store(now, 'Box', 'Tail'));
  then((now) => drop(now, 'Head', 'Tail'));
  while (steps.at(-1)?.phase === 'marking') then(collectorStep);
  return steps;
}

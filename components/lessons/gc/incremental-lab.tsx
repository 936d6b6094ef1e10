'use client';

import type { Thing } from '@/lib/lessons/gc/graph';
import { refers } from '@/lib/lessons/gc/graph';
import { allocate, broken, collectorStep, drop, idle, type Marking, store, tally } from '@/lib/lessons/gc/incremental';
import { trap, trapSteps } from '@/lib/lessons/gc/trap';
import { Mark } from '../../mark';
import { GraphEditor } from './graph-editor';
import type { Look } from './graph-view';
import styles from './lab.module.css';
import { Player } from './player';
import { useHistory } from './use-history';

/** A simulation of incremental marking. The reader changes the graph between steps, with or without a write barrier. */
export function IncrementalLab() {
  const history = useHistory<Marking>([idle(trap, true)]);
  const { now } = history;
  const wrong = broken(now);
  const isMarking = now.phase === 'marking';
  return (
    <div className={styles.lab}>
      <div className={styles.tools}>
        <label className={styles.field}>
          <input
            type="checkbox"
            checked={now.hasBarrier}
            disabled={isMarking}
            onChange={({ target }) => history.reset([idle(trap, target.checked)])}
          />
          Write barrier
        </label>
        <button type="button" className="button" onClick={() => history.push(trapSteps(now.hasBarrier), 'first')}>
          Show the trap
        </button>
        <button type="button" className="button" onClick={() => history.reset([idle(trap, now.hasBarrier)])}>
          Start over
        </button>
      </div>
      <GraphEditor
        graph={now.graph}
        at={now.at}
        lookOf={(one) => lookIn(now, one)}
        edits={{
          toggle: (from, to) => history.push([refers(now.graph, from, to) ? drop(now, from, to) : store(now, from, to)]),
          addObject: (from) => history.push([allocate(now, from ?? now.graph.things[0]?.id ?? '')]),
        }}
      />
      <div className={styles.tools}>
        <button type="button" className="button" onClick={() => history.push([collectorStep(now)])}>
          {isMarking ? 'Collector: next step' : 'Collector: start marking'}
        </button>
        <span className="muted">{tally(now)}</span>
      </div>
      <Player history={history} name="incremental marking" />
      {wrong.length > 0 && (
        <p className={styles.alarm} data-meaning="retained" role="alert">
          <Mark meaning="retained" /> The rule is broken: a black object references a white one: {wrong.join(', ')}.
        </p>
      )}
      {now.lost.length > 0 && (
        <p className={styles.alarm} data-meaning="retained" role="alert">
          <Mark meaning="retained" /> Freed although the program still uses it: {now.lost.join(', ')}.
        </p>
      )}
    </div>
  );
}

function lookIn({ colours }: Marking, { id, kind }: Thing): Look {
  const state = kind === 'variable' ? undefined : colours.get(id);
  return state ? { state, word: state } : { state: 'plain', word: '' };
}

'use client';

import { useState } from 'react';
import { add, cut, type Graph, link, refers, thing, type Thing, without } from '@/lib/lessons/gc/graph';
import { collected, markSweep, type MarkSweepStep } from '@/lib/lessons/gc/mark-sweep';
import { presets } from '@/lib/lessons/gc/presets';
import { GraphEditor } from './graph-editor';
import type { Look } from './graph-view';
import styles from './lab.module.css';
import { Player } from './player';
import { useHistory } from './use-history';

const first = presets[0]?.graph ?? { things: [], references: [] };

/** A simulation of mark and sweep: the reader edits a graph and then collects it step by step. */
export function MarkSweepLab() {
  const [preset, setPreset] = useState(presets[0]?.id);
  const [graph, setGraph] = useState<Graph>(first);
  const history = useHistory<MarkSweepStep>(stepsOf(first));
  const { now } = history;

  function change(next: Graph) {
    setGraph(next);
    history.reset(stepsOf(next));
  }

  return (
    <div className={styles.lab}>
      <label className={styles.field}>
        Begin with
        <select
          className="field"
          value={preset}
          onChange={({ target: { value } }) => {
            setPreset(value);
            change(presets.find(({ id }) => id === value)?.graph ?? first);
          }}
        >
          {presets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p>{presets.find(({ id }) => id === preset)?.hint}</p>
      <GraphEditor
        graph={graph}
        at={now.at}
        lookOf={(one) => lookIn(now, one)}
        edits={{
          toggle: (from, to) => change(refers(graph, from, to) ? cut(graph, from, to) : link(graph, from, to)),
          addObject: (from) => {
            const added = add(graph, 'object');
            if (added) change(from === undefined ? added.graph : link(added.graph, thing(graph, from).id, added.id));
          },
          addVariable: () => change(add(graph, 'variable')?.graph ?? graph),
          remove: (id) => change(without(graph, new Set([id]))),
        }}
      />
      <Player history={history} name="mark and sweep" />
      <div className={styles.tools}>
        <button type="button" className="button" onClick={() => history.go(history.states.length - 1)}>
          Collect in one step
        </button>
        <button type="button" className="button" disabled={now.phase !== 'after'} onClick={() => change(collected(graph))}>
          Continue with the remaining objects
        </button>
      </div>
    </div>
  );
}

function stepsOf(graph: Graph): [MarkSweepStep, ...MarkSweepStep[]] {
  const [before, ...rest] = markSweep(graph);
  if (!before) throw new Error('The collection has no steps.');
  return [before, ...rest];
}

function lookIn({ marked, waiting, freed }: MarkSweepStep, { id, kind }: Thing): Look {
  if (kind === 'variable') return { state: 'plain', word: '' };
  if (freed.has(id)) return { state: 'freed', word: 'freed' };
  if (waiting.includes(id)) return { state: 'grey', word: 'marked, its references not followed yet' };
  return marked.has(id) ? { state: 'black', word: 'marked' } : { state: 'white', word: 'not marked' };
}

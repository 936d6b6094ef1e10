import { useState } from 'react';
import { type Graph, thing } from '@/lib/lessons/gc/graph';
import { GraphView, type Look } from './graph-view';
import styles from './graph-editor.module.css';

/** The edits of a graph. A missing edit has no button. */
export interface Edits {
  /** Adds the reference, or removes it if it exists. */
  toggle: (from: string, to: string) => void;
  /** Adds an object that `from`, or nothing, refers to. */
  addObject: (from: string | undefined) => void;
  addVariable?: () => void;
  remove?: (id: string) => void;
}

/** An editor for a graph, by mouse and keyboard, with the same graph as a list. */
export function GraphEditor({
  graph,
  edits,
  lookOf,
  at,
}: {
  graph: Graph;
  edits: Edits;
  lookOf: React.ComponentProps<typeof GraphView>['lookOf'];
  at: string | undefined;
}) {
  const [choice, setChoice] = useState<string>();
  const chosen = graph.things.find(({ id }) => id === choice);

  function choose(id: string) {
    const isTarget = chosen !== undefined && chosen.id !== id && thing(graph, id).kind === 'object';
    if (isTarget) edits.toggle(chosen.id, id);
    setChoice(isTarget || chosen?.id === id ? undefined : id);
  }

  return (
    <div
      className={styles.editor}
      onKeyDown={({ key }) => {
        if (key === 'Escape') setChoice(undefined);
      }}
    >
      <GraphView graph={graph} lookOf={lookOf} at={at} chosen={chosen?.id} onChoose={choose} />
      <p className={styles.hint}>
        {chosen
          ? `${chosen.label} is selected. Choose an object to add a reference to it, or to cut the existing reference. Escape cancels.`
          : 'Choose a variable or an object, then another object. This adds or cuts the reference between them.'}
      </p>
      <div className={styles.tools}>
        <button type="button" className="button" onClick={() => edits.addObject(chosen?.id)}>
          {chosen ? `New object, referenced by ${chosen.label}` : 'New object'}
        </button>
        {edits.addVariable && (
          <button type="button" className="button" onClick={edits.addVariable}>
            New variable
          </button>
        )}
        {edits.remove && chosen && (
          <button type="button" className="button" onClick={() => edits.remove?.(chosen.id)}>
            Remove {chosen.label}
          </button>
        )}
      </div>
      <details className={styles.list}>
        <summary>The graph as a list</summary>
        <ul role="list">
          {graph.things.map((one) => (
            <li key={one.id}>
              <code>{one.label}</code> <WordOf look={lookOf(one)} />
              <References graph={graph} of={one.id} onCut={edits.toggle} />
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function WordOf({ look: { word } }: { look: Look }) {
  return word ? <span className="muted">{word}</span> : null;
}

function References({ graph, of, onCut }: { graph: Graph; of: string; onCut: (from: string, to: string) => void }) {
  const held = graph.references.filter(({ from }) => from === of);
  if (held.length === 0) return <span className="muted">refers to nothing</span>;
  return held.map(({ to, isWeak }) => (
    <span key={to} className={styles.reference}>
      {isWeak ? '⇢' : '→'} <code>{thing(graph, to).label}</code>
      {isWeak && <span className="muted"> weakly</span>}
      <button
        type="button"
        className="button"
        aria-label={`Cut the reference from ${thing(graph, of).label} to ${thing(graph, to).label}`}
        onClick={() => onCut(of, to)}
      >
        Cut
      </button>
    </span>
  ));
}

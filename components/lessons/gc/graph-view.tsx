import { columns, type Graph, type Reference, refers, type Thing, thing } from '@/lib/lessons/gc/graph';
import { listed } from '@/lib/lessons/gc/words';
import styles from './graph-view.module.css';

/** The appearance of a node in this step, and the word for it. */
export interface Look {
  state: 'plain' | 'white' | 'grey' | 'black' | 'freed';
  word: string;
}

const cell = { width: 100, height: 68 };
const box = { width: 37, height: 19 }; // half of the size of a node
const glyphs: Record<Look['state'], string> = { plain: '', white: '○', grey: '◐', black: '●', freed: '×' };

/** A drawing of the graph. Its nodes are buttons whose labels say what they are and what they refer to. */
export function GraphView({
  graph,
  lookOf,
  at,
  chosen,
  onChoose,
}: {
  graph: Graph;
  lookOf: (thing: Thing) => Look;
  /** The object of the current step. */
  at: string | undefined;
  chosen: string | undefined;
  onChoose: (id: string) => void;
}) {
  const height = Math.max(3, ...graph.things.map(({ row }) => row + 1)) * cell.height;
  const width = columns * cell.width;
  return (
    <div className={styles.frame}>
      <div className={styles.drawing} style={{ aspectRatio: `${width} / ${height}` }}>
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {graph.references.map((reference) => (
            <Arrow key={`${reference.from} ${reference.to}`} graph={graph} reference={reference} />
          ))}
        </svg>
        {graph.things.map((one) => {
          const { state, word } = lookOf(one);
          const held = graph.references.filter(({ from }) => from === one.id).map(({ to, isWeak }) => `${isWeak ? 'weakly ' : ''}${thing(graph, to).label}`);
          return (
            <button
              key={one.id}
              type="button"
              className={styles.thing}
              data-kind={one.kind}
              data-state={state}
              data-at={one.id === at || undefined}
              data-meaning={state === 'freed' ? 'released' : undefined}
              aria-pressed={one.id === chosen}
              aria-label={`${one.kind} ${one.label}${word && `, ${word}`}, refers to ${held.length > 0 ? listed(held) : 'nothing'}`}
              style={{
                insetInlineStart: `${(100 * (one.column + 0.5)) / columns}%`,
                insetBlockStart: `${(100 * (one.row + 0.5) * cell.height) / height}%`,
              }}
              onClick={() => onChoose(one.id)}
            >
              {glyphs[state] && <span aria-hidden="true">{glyphs[state]} </span>}
              {one.label}
            </button>
          );
        })}
      </div>
    </div>
  );
}

/** Draws an arrow between the edges of two boxes, curved so that it does not cross the boxes between them. */
function Arrow({ graph, reference: { from, to, isWeak } }: { graph: Graph; reference: Reference }) {
  const start = centre(thing(graph, from));
  const end = centre(thing(graph, to));
  const distance = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const isFar = distance > cell.width * 1.5;
  const bend = isFar ? 26 : refers(graph, to, from) ? 10 : 0;
  const middle = {
    x: (start.x + end.x) / 2 + ((start.y - end.y) / distance) * bend,
    y: (start.y + end.y) / 2 + ((end.x - start.x) / distance) * bend,
  };
  const tail = onBorder(start, middle);
  const tip = onBorder(end, middle);
  const angle = (Math.atan2(tip.y - middle.y, tip.x - middle.x) * 180) / Math.PI;
  return (
    <g className={styles.arrow} data-weak={isWeak}>
      <path d={`M${round(tail.x)} ${round(tail.y)}Q${round(middle.x)} ${round(middle.y)} ${round(tip.x)} ${round(tip.y)}`} />
      <path d="M-7 -4L0 0L-7 4" transform={`translate(${round(tip.x)} ${round(tip.y)}) rotate(${round(angle)})`} />
    </g>
  );
}

const centre = ({ column, row }: Thing) => ({ x: (column + 0.5) * cell.width, y: (row + 0.5) * cell.height });
const round = (value: number) => Math.round(value * 10) / 10;

/** The point where the line from the centre of a box to another point leaves the box. */
function onBorder(from: { x: number; y: number }, towards: { x: number; y: number }) {
  const dx = towards.x - from.x;
  const dy = towards.y - from.y;
  const scale = Math.min(box.width / Math.abs(dx || 0.001), box.height / Math.abs(dy || 0.001));
  return { x: from.x + dx * scale, y: from.y + dy * scale };
}

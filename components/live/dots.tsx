import type { PayloadCounts } from '@/lib/live/canary';
import { columnsOf, type State } from '@/lib/live/columns';
import styles from './dots.module.css';

/** The number of columns is constant, so that a page with payloads has as many elements as one without. */
const columns = 10;
const mostRows = 3;
const step = 20;

/**
 * A column for each visit and a dot for each payload; live payloads are filled. The text beside it has the same
 * numbers.
 * @param perVisit the number of payloads that a visit makes
 */
export function Dots({ counts, perVisit }: { counts: PayloadCounts | null; perVisit: number }) {
  const rows = Math.min(perVisit, mostRows);
  const known = counts ? columnsOf(counts, columns) : [];
  const first = known[0]?.visit ?? 0;
  return (
    <svg className={styles.dots} viewBox={`0 0 ${columns * step} ${rows * step + step}`} aria-hidden="true">
      {Array.from({ length: columns }, (_, x) => {
        const column = known[x];
        return (
          <g key={x}>
            {Array.from({ length: rows }, (_, y) => (
              <circle
                key={y}
                cx={(x + 0.5) * step}
                cy={(rows - y - 0.5) * step}
                r={5.5}
                data-state={stateOf(column, y)}
                data-seat={y === 0 || undefined}
              />
            ))}
            {/* This text is never changed: to change a text React reads its node, and the browser then creates a new wrapper object. */}
            <text data-made={column !== undefined} x={(x + 0.5) * step} y={rows * step + step * 0.7}>
              {first + x + 1}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function stateOf(column: ReturnType<typeof columnsOf>[number] | undefined, at: number): State | 'none' {
  if (!column || at >= column.made) return 'none';
  return at < column.alive ? column.state : 'released';
}

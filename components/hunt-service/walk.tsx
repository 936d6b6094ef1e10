import { pathNodesInWords } from '@/lib/hunt-service/path-node-words';
import { Mark } from '../mark';
import styles from './walk.module.css';

/**
 * The number of path nodes above the suspect reference that are drawn separately; the nodes above them share a line.
 */
const drawnAbove = 4;

interface WalkProps {
  trace: readonly string[];
  /** The index of the last node that should be alive; the reference below it should be gone. */
  suspect: number;
  perVisit: number;
}

/** The retainer path from the root to the payload, with the role of each node. */
export function Walk({ trace, suspect, perVisit }: WalkProps) {
  const nodes = pathNodesInWords(trace, suspect);
  const last = nodes.length - 1;
  const folded = Math.max(0, suspect - drawnAbove);
  const between = folded > 1 ? nodes.slice(1, 1 + folded) : [];
  return (
    <ol className={styles.walk} role="list">
      {nodes.map(({ name, role, side }, at) => {
        if (at === 1 && between.length > 0) {
          return (
            <li key={at} className={styles.between} data-side="older">
              <small>{between.map((node) => node.name).join(' → ')}</small>
            </li>
          );
        }
        if (at > 1 && at <= between.length) return null;
        return (
          <li key={at} data-side={side} data-suspect={at === suspect || undefined}>
            <code>{name}</code> <small className="muted">{role}</small>
            {at === suspect && (
              <p className={styles.cut}>
                <Mark meaning="retained" /> This reference should have been removed: it retains an object that a visit created.
              </p>
            )}
            {at === last && (
              <p className={styles.cut}>
                <Mark meaning="retained" /> {perVisit} more each visit
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

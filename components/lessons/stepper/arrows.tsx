import { useId } from 'react';
import styles from './arrows.module.css';
import type { Arrow } from './use-arrows';

/**
 * Draws the references as arrows. They are hidden from screen readers, because the buttons at their start have the same
 * information.
 */
export function Arrows({ arrows, lit }: { arrows: readonly Arrow[]; lit: number | null }) {
  const id = useId();
  return (
    <svg className={styles.arrows} aria-hidden="true">
      <defs>
        <marker id={`${id}-head`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0.5 7.5 4 0 7.5Z" fill="context-stroke" />
        </marker>
      </defs>
      {arrows.map(({ key, path, to, isWeak, isLost }) => (
        <path
          key={key}
          d={path}
          data-arrow={to}
          data-weak={isWeak || undefined}
          data-lost={isLost || undefined}
          data-lit={lit === to || undefined}
          data-dim={(lit !== null && lit !== to) || undefined}
          markerEnd={`url(#${id}-head)`}
        />
      ))}
    </svg>
  );
}

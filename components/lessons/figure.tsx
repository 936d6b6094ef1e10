import type { ReactNode } from 'react';
import type { ItemId } from '@/lib/lessons/checklist';
import styles from './figure.module.css';
import { coversOf } from './section';

interface FigureProps {
  /** The title of the figure. */
  title: string;
  covers?: readonly ItemId[];
  children: ReactNode;
}

/** A figure with a simulation; its label says that nothing is measured. */
export function Simulation({ title, covers, children }: FigureProps) {
  return (
    <figure className={styles.figure} data-covers={coversOf(covers)}>
      <figcaption>
        <span className={styles.label}>Simulation</span> {title}
      </figcaption>
      {children}
    </figure>
  );
}

/**
 * A figure with a measurement that runs in the reader's browser or Node on request; `MeasuredFacts` is below its
 * numbers.
 */
export function Measurement({ title, covers, children }: FigureProps) {
  return (
    <figure className={styles.figure} data-covers={coversOf(covers)}>
      <figcaption>
        <span className={styles.label}>Measurement</span> {title}
      </figcaption>
      {children}
    </figure>
  );
}

/**
 * The facts of a measurement.
 * @param engine what measured, with its version: "Chromium 156", "Node 20.20.0 (V8 11.3)"
 * @param median the median of the runs; least and most are the spread; all three with their unit
 */
export function MeasuredFacts({
  engine,
  runs,
  median,
  least,
  most,
}: {
  engine: string;
  runs: number;
  median: string;
  least: string;
  most: string;
}) {
  return (
    <dl className={styles.facts}>
      <div>
        <dt>Median</dt>
        <dd>{median}</dd>
      </div>
      <div>
        <dt>Spread</dt>
        <dd>
          {least} to {most}
        </dd>
      </div>
      <div>
        <dt>Runs</dt>
        <dd>{runs}</dd>
      </div>
      <div>
        <dt>Measured in</dt>
        <dd>{engine}</dd>
      </div>
    </dl>
  );
}

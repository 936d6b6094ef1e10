import styles from './line-chart.module.css';

export interface Point {
  x: number;
  y: number;
}

const size = { width: 600, height: 160 };

/** A line chart over time with marks; `label` describes it. */
export function LineChart({ points, marks = [], xMost, yMost, unit, label }: { points: readonly Point[]; marks?: readonly Point[]; xMost: number; yMost: number; unit: string; label: string }) {
  const x = (value: number) => Math.round((10 * value * size.width) / (xMost || 1)) / 10;
  const y = (value: number) => Math.round(10 * (size.height - (value * size.height) / (yMost || 1))) / 10;
  return (
    <div className={styles.chart}>
      <span className={styles.most} aria-hidden="true">
        {yMost} {unit}
      </span>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} preserveAspectRatio="none" role="img" aria-label={label}>
        {marks.map(({ x: at, y: from }, index) => (
          <path key={index} className={styles.mark} d={`M${x(at)} ${size.height}V${y(from)}`} />
        ))}
        <polyline points={points.map((point) => `${x(point.x)},${y(point.y)}`).join(' ')} />
      </svg>
      <span className={styles.least} aria-hidden="true">
        0
      </span>
    </div>
  );
}

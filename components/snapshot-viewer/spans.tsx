import styles from './spans.module.css';

/** A small bar chart of live objects by the time of their allocation, with the numbers as text for screen readers. */
export function Spans({ series }: { series: readonly number[] }) {
  const most = Math.max(1, ...series);
  return (
    <span className={styles.spans}>
      <svg viewBox={`0 0 ${series.length * 4} 20`} preserveAspectRatio="none" aria-hidden="true">
        {series.map((count, at) => {
          const height = count === 0 ? 1 : 3 + (count / most) * 17;
          return <rect key={at} x={at * 4} y={20 - height} width={3} height={height} data-none={count === 0 || undefined} />;
        })}
      </svg>
      <span className="visually-hidden">{series.join(' ')}</span>
    </span>
  );
}

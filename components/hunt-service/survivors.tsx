import styles from './survivors.module.css';

const step = 28;
const height = 56;
const label = 18;

/** A bar chart of the survivors by the visit in which they were born; the label has the same numbers. */
export function Survivors({ series }: { series: readonly number[] }) {
  const width = series.length * step;
  const floor = height + label;
  const most = Math.max(1, ...series);
  const words = `Objects alive at the end, by the visit that created them: ${series.join(', ')}`;
  return (
    <figure className={styles.survivors}>
      <svg role="img" aria-label={words} width={width} height={floor + label} viewBox={`0 0 ${width} ${floor + label}`}>
        {series.map((count, at) => {
          const tall = Math.round((count / most) * height);
          const middle = at * step + step / 2;
          const isJudged = at > 0 && at < series.length - 1;
          return (
            <g key={at}>
              <rect className={isJudged ? styles.judged : ''} x={middle - 9} y={floor - tall} width={18} height={tall} />
              <text x={middle} y={floor - tall - 5}>
                {count}
              </text>
              <text className={styles.visit} x={middle} y={floor + label - 4}>
                {at + 1}
              </text>
            </g>
          );
        })}
        <path d={`M0 ${floor + 0.5}H${width}`} />
      </svg>
      <figcaption>
        <small className="muted">Objects alive at the end, by the visit that created them</small>
      </figcaption>
    </figure>
  );
}

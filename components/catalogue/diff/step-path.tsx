import { breakable } from '../../retainer-path';
import styles from './step-path.module.css';

interface Step {
  node: string;
  /** The lines of the leaky page that the path node refers to. */
  lines: readonly number[];
}

/** The retainer path. Each path node is linked to its lines; hover or focus highlights them. */
export function StepPath({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className={styles.path} role="list" aria-label="Retainer path, from the root to the payload">
      {steps.map(({ node, lines }, at) => (
        <li key={at} data-last={at === steps.length - 1 || undefined}>
          <a href={`#leaky-L${lines[0]}`} data-step={at}>
            <code>{breakable(node)}</code>
            <small>{lineWords(lines)}</small>
          </a>
        </li>
      ))}
    </ol>
  );
}

/** `line 4`, `lines 4 to 6, 9`. */
function lineWords(lines: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else runs.push([line, line]);
  }
  const ranges = runs.map(([from, to]) => (from === to ? String(from) : to === from + 1 ? `${from}, ${to}` : `${from} to ${to}`));
  return `${lines.length === 1 ? 'line' : 'lines'} ${ranges.join(', ')}`;
}

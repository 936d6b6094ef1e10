import type { Progress } from 'leak-hunt';
import { twinOf } from '@/lib/hunt-service/state';
import styles from './steps.module.css';

interface StepsProps {
  target: string;
  /** The current step. */
  progress: Progress | undefined;
  isDone: boolean;
}

const phases = [
  { label: 'Warm-up', steps: ['warm-up'] },
  { label: 'Visits', steps: ['visit'] },
  { label: 'Snapshot', steps: ['settle', 'snapshot'] },
  { label: 'Analysis', steps: ['analysis', 'control walk'] },
] as const satisfies readonly { label: string; steps: readonly Progress['step'][] }[];

/** The progress of the hunt of one page: four phases, and the number of the visit. */
export function Steps({ target, progress, isDone }: StepsProps) {
  const now = isDone ? phases.length : phases.findIndex(({ steps }) => steps.some((step) => step === progress?.step));
  return (
    <div className={styles.steps} aria-hidden="true">
      <strong>{twinOf(target)}</strong>
      <ol role="list">
        {phases.map(({ label }, at) => (
          <li key={label} data-state={at < now ? 'done' : at === now ? 'now' : 'todo'}>
            <small>
              {label}
              {at === now && progress && 'visit' in progress && ` ${progress.visit}/${progress.of}`}
            </small>
            <span className={styles.bar} style={{ inlineSize: `${filled(at, now, progress) * 100}%` }} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The finished part of a phase, from 0 to 1. */
function filled(at: number, now: number, progress: Progress | undefined): number {
  if (at !== now) return at < now ? 1 : 0;
  return progress && 'visit' in progress ? (progress.visit - 0.5) / progress.of : 0.5;
}

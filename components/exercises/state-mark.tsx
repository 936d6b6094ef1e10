import { Mark } from '@/components/mark';
import type { Progress } from '@/lib/exercises/progress';
import styles from './exercise-list.module.css';

export type State = 'solved' | 'tried' | 'open';

const words: Record<State, string> = { solved: 'Solved', tried: 'Tried', open: 'Not yet' };

export function stateOf(progress: Progress | undefined): State {
  if (progress?.solvedAt) return 'solved';
  return progress?.last ? 'tried' : 'open';
}

/** The state of an exercise as a word, with a mark for a solved one. */
export function StateMark({ state }: { state: State }) {
  const meaning = state === 'solved' ? 'released' : undefined;
  return (
    <span className={styles.state} data-meaning={meaning}>
      {meaning && <Mark meaning={meaning} />} {words[state]}
    </span>
  );
}

import type { TaskRecord } from '@/lib/lessons/stepper/recording';
import styles from './diagram.module.css';
import { SlotRow } from './slot-row';

/** Draws the tasks that run when the stack is empty: first all microtasks, then one timer after the other. */
export function Tasks({ heading, tasks, name }: { heading: string; tasks: readonly TaskRecord[]; name: string }) {
  if (tasks.length === 0) return null;
  return (
    <div role="group" aria-labelledby={name}>
      <h3 id={name}>{heading}</h3>
      <ol role="list" className={styles.boxes}>
        {tasks.map(({ title, slots }, at) => (
          <li key={at} className={styles.task}>
            <h4>
              {title} {at === 0 && <small>next</small>}
            </h4>
            <ul role="list">
              {slots.map((slot) => (
                <SlotRow key={slot.name} label={slot.name} value={slot.value} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}

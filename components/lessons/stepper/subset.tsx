import { limits } from '@/lib/lessons/stepper/limits';
import { outsideInWords } from '@/lib/lessons/stepper/subset';
import styles from './lab.module.css';

/** Explains what the stepper supports. */
export function Subset() {
  return (
    <details className={styles.subset}>
      <summary>What this drawing is, and what you can write</summary>
      <p>
        The program runs in an interpreter of the lab’s own, inside a worker, so that every step can be stopped and drawn. It
        is a model: what is on the heap, who refers to whom and what is unreachable follow the language and V8’s rules for
        closures; where exactly a variable sits, V8 decides anew when it optimises. Unreachable objects stay in the drawing
        until there are more than {limits.unreachable}, then they are freed.
      </p>
      <p>
        You can write plain scripts: variables, functions, closures, classes, objects, arrays, Map, Set and their weak
        kin, loops, destructuring, templates, exceptions, timers (their waiting is skipped). Not among it:{' '}
        {outsideInWords.join('; ')}. A run may take {limits.steps.toLocaleString('en')} steps and make{' '}
        {limits.objects.toLocaleString('en')} objects; the stack is {limits.depth} calls deep, so that you can see it overflow.
      </p>
    </details>
  );
}

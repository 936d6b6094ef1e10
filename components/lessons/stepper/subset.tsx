import { limits } from '@/lib/lessons/stepper/limits';
import { outsideInWords } from '@/lib/lessons/stepper/subset';
import styles from './lab.module.css';

/** Explains what the stepper supports. */
export function Subset() {
  return (
    <details className={styles.subset}>
      <summary>What this drawing shows, and what you can write</summary>
      <p>
        The lab’s own interpreter runs the program in a worker, so that it can stop and draw each step. The drawing is a
        model. The objects on the heap, the references and what is unreachable follow the language, and V8’s rules for
        closures. Where a variable really is can change when V8 optimizes the code. Unreachable objects stay in the drawing
        until there are more than {limits.unreachable}. Then they are freed.
      </p>
      <p>
        You can write scripts with variables, functions, closures, classes, generators, async functions and promises,
        objects, arrays, Map, Set, WeakMap, WeakSet, WeakRef, regular expressions, JSON, destructuring, templates,
        exceptions and timers. The stepper does not wait for timers. It does not support: {outsideInWords.join('; ')}. A run
        can have {limits.steps.toLocaleString('en')} steps and create {limits.objects.toLocaleString('en')} objects. The stack
        holds {limits.depth} calls, so that you can see it overflow.
      </p>
    </details>
  );
}

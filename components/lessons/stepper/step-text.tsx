import type { FrameRecord, HeapRecord, Slot } from '@/lib/lessons/stepper/recording';
import styles from './step-text.module.css';
import { nameOf, shortened, type StepView, textOf } from './view';

/** The drawing as lists of text. */
export function StepText({ view }: { view: StepView }) {
  return (
    <details className={styles.text}>
      <summary>This step in words</summary>
      <h4>Stack, newest call first</h4>
      <ol>
        {view.frames.toReversed().map((frame) => (
          <li key={frame.id}>
            {frame.name}: {frameInWords(frame)}
          </li>
        ))}
      </ol>
      {view.microtasks.length + view.timers.length > 0 && <h4>Tasks, the next one first</h4>}
      <ol>
        {[...view.microtasks, ...view.timers].map(({ title, slots }, at) => (
          <li key={at}>
            {at < view.microtasks.length ? 'microtask' : 'timer'}, {title}: {slots.map(slotInWords).join('; ')}
          </li>
        ))}
      </ol>
      <h4>Heap</h4>
      {view.heap.length + view.strings.length === 0 && <p>Nothing is on the heap.</p>}
      <ul>
        {view.heap.map((record) => (
          <li key={record.id}>
            {nameOf(record.id)} {shortened(record.title)}
            {view.unreachable.has(record.id) && ', unreachable'}: {recordInWords(record)}
          </li>
        ))}
        {view.strings.map(({ id, text, length }) => (
          <li key={id}>
            {nameOf(id)} string: {shortened(text, length)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function frameInWords({ scopes, self, returns, yields, awaits, outer }: FrameRecord): string {
  const parts = scopes.flatMap(({ slots, captured }) => [
    ...slots.map(slotInWords),
    ...(captured === undefined ? [] : [`captured variables in ${nameOf(captured)}`]),
  ]);
  if (self) parts.unshift(`this is ${textOf(self)}`);
  if (outer !== undefined) parts.push(`outer scope ${nameOf(outer)}`);
  if (yields) parts.push(`yields ${textOf(yields)}`);
  if (awaits) parts.push(`waits for ${textOf(awaits)}`);
  if (returns) parts.push(`returns ${textOf(returns)}`);
  return parts.join('; ') || 'no variables';
}

function recordInWords({ slots, more, uses, scope, methods }: HeapRecord): string {
  const parts = slots.map(slotInWords);
  if (more > 0) parts.push(`${more} more`);
  if (methods) parts.push(`methods ${methods.join(', ')}`);
  if (uses && uses.length > 0) parts.push(`uses ${uses.join(', ')}`);
  if (scope !== undefined) parts.push(`references the scope ${nameOf(scope)}`);
  return parts.join('; ') || 'no references';
}

function slotInWords({ name, key, value, isWeak }: Slot): string {
  const label = key ? `${textOf(key)}:` : name === null ? '' : `${shortened(name)} is`;
  return `${isWeak ? 'weakly ' : ''}${label} ${textOf(value)}`.trim();
}

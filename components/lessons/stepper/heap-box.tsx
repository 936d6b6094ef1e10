'use client';

import type { HeapRecord } from '@/lib/lessons/stepper/recording';
import styles from './diagram.module.css';
import { useLit } from './lit';
import { Reference, SlotName, SlotRow, Value } from './slot-row';
import { nameOf, shortened, type StringBox } from './view';

/** An object on the heap with its properties. */
export function HeapBox({ record, isUnreachable, change }: { record: HeapRecord; isUnreachable: boolean; change: 'new' | undefined }) {
  const { lit } = useLit();
  const { id, kind, title, slots, more, scope, uses, methods } = record;
  const items = kind === 'array' ? slots.filter(({ name }) => name === null) : [];
  const rows = kind === 'array' ? slots.filter(({ name }) => name !== null) : slots;
  return (
    <li
      className={styles.box}
      data-object={id}
      data-kind={kind}
      data-unreachable={isUnreachable || undefined}
      data-change={change}
      data-lit={lit === id || undefined}
    >
      <h4>
        <span className={styles.number}>{nameOf(id)}</span> {shortened(title)} {isUnreachable && <small>unreachable</small>}
      </h4>
      {items.length > 0 && (
        <ol role="list" className={styles.items}>
          {items.map(({ value }, at) => (
            <li key={at}>
              <Value value={value} />
            </li>
          ))}
        </ol>
      )}
      <ul role="list">
        {rows.map((slot, at) => (
          <SlotRow key={at} label={<SlotName slot={slot} />} value={slot.value} isWeak={slot.isWeak ?? false} />
        ))}
        {more > 0 && <li className={styles.empty}>and {more} more</li>}
        {methods && <li className={styles.words}>methods {methods.join(', ')}</li>}
        {uses && uses.length > 0 && <li className={styles.words}>uses {uses.join(', ')}</li>}
        {scope !== undefined && (
          <li className={styles.captured}>
            <span>{kind === 'scope' ? 'outer scope' : 'scope'}</span> <Reference to={scope} />
          </li>
        )}
      </ul>
    </li>
  );
}

/** A string on the heap. Strings are immutable. */
export function StringValue({ id, text, length }: StringBox) {
  const { lit } = useLit();
  return (
    <li className={styles.box} data-object={id} data-kind="string" data-lit={lit === id || undefined}>
      <h4>
        <span className={styles.number}>{nameOf(id)}</span> string
      </h4>
      <code className={styles.text}>{text === '' ? '(empty)' : shortened(text, length)}</code>
    </li>
  );
}

'use client';

import type { Shown, Slot } from '@/lib/lessons/stepper/recording';
import { useLit } from './lit';
import styles from './slot-row.module.css';
import { nameOf, shortened, textOf } from './view';

/** A row with a name and its value. */
export function SlotRow({ label, value, isWeak = false, isChanged = false }: { label: React.ReactNode; value: Shown; isWeak?: boolean; isChanged?: boolean }) {
  return (
    <li className={styles.row} data-changed={isChanged || undefined}>
      <span className={styles.name}>{label}</span> <Value value={value} isWeak={isWeak} />
    </li>
  );
}

/** The name of a slot: a Map's key may be a reference itself. */
export function SlotName({ slot }: { slot: Slot }) {
  if (slot.key) return <Value value={slot.key} isWeak={slot.isWeak ?? false} />;
  return slot.name === null ? null : shortened(slot.name);
}

/** A value. A reference is the start of an arrow and highlights its object. */
export function Value({ value, isWeak = false }: { value: Shown; isWeak?: boolean }) {
  if (value.kind !== 'reference') return <code className={styles.value} data-kind={value.kind}>{textOf(value)}</code>;
  return <Reference to={value.to} isWeak={isWeak} />;
}

export function Reference({ to, isWeak = false }: { to: number; isWeak?: boolean }) {
  const { lit, setLit, root } = useLit();
  return (
    <button
      type="button"
      className={styles.reference}
      data-to={to}
      data-weak={isWeak || undefined}
      data-lit={lit === to || undefined}
      aria-label={`${isWeak ? 'weak ' : ''}reference to ${nameOf(to)}`}
      onPointerEnter={() => setLit(to)}
      onPointerLeave={() => setLit(null)}
      onFocus={() => setLit(to)}
      onBlur={() => setLit(null)}
      onClick={() => root.current?.querySelector(`[data-object="${to}"]`)?.scrollIntoView({ block: 'nearest' })}
    >
      {nameOf(to)}
      {isWeak && <span className={styles.weak}> weak</span>}
    </button>
  );
}

import styles from '../gc/lab.module.css';

/** A field for a whole number within bounds; a value outside is corrected on blur. */
export function NumberField({ label, value, least, most, onChange }: { label: string; value: number; least: number; most: number; onChange: (value: number) => void }) {
  return (
    <label className={styles.field}>
      {label}
      <input
        className="field"
        type="number"
        key={value}
        defaultValue={value}
        min={least}
        max={most}
        onBlur={({ target }) => {
          const wanted = Number.isNaN(target.valueAsNumber) ? value : Math.round(target.valueAsNumber);
          const allowed = Math.min(most, Math.max(least, wanted));
          target.value = String(allowed);
          onChange(allowed);
        }}
      />
    </label>
  );
}

import styles from '../gc/lab.module.css';

/** A whole number within bounds; what is outside them is brought back when the field is left. */
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

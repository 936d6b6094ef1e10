import { type Choice, choices, type Filters } from './filters';
import styles from './filter-bar.module.css';

interface FilterBarProps {
  filters: Filters;
  /** The number of shown cases, and of all cases. */
  shown: number;
  all: number;
  /** `typed`: the reader is typing; `chosen`: the reader chose an option. */
  onChange: (filters: Filters, how: 'typed' | 'chosen') => void;
  onClear: () => void;
}

const labels: readonly (readonly [Choice, label: string, any: string])[] = [
  ['group', 'Group', 'all'],
  ['kind', 'What leaks', 'anything'],
  ['linter', 'A linter', 'either way'],
  ['seen', 'By you', 'all'],
  ['only', 'Show', 'all'],
];

/** The search and the filters of the gallery. */
export function FilterBar({ filters, shown, all, onChange, onClear }: FilterBarProps) {
  return (
    <search className={styles.bar}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <label className={styles.find}>
          <span className="visually-hidden">Search the cases</span>
          <input
            className="field"
            type="search"
            name="q"
            value={filters.q}
            placeholder="Find a title, class, cause …"
            autoComplete="off"
            spellCheck={false}
            aria-keyshortcuts="/"
            onChange={(event) => onChange({ ...filters, q: event.target.value }, 'typed')}
          />
        </label>
        {labels.map(([name, label, any]) => (
          <label key={name} className={styles.choice} data-set={filters[name] !== '' || undefined}>
            <small>{label}</small>
            <select
              className="field"
              name={name}
              value={filters[name]}
              onChange={(event) => onChange({ ...filters, [name]: event.target.value }, 'chosen')}
            >
              <option value="">{any}</option>
              {Object.entries(choices[name]).map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        ))}
        <p className={styles.count}>
          <output>{shown === all ? `${all} cases` : `${shown} of ${all} cases`}</output>
          {shown !== all && (
            <button type="button" onClick={onClear}>
              Clear
            </button>
          )}
        </p>
      </form>
    </search>
  );
}

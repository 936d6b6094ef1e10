import styles from './legend.module.css';
import { Picture } from './picture';

const height = 14;

/** Explains the pictures of the gallery: every sign of them, with its meaning. */
export function Legend() {
  return (
    <details className={styles.legend}>
      <summary>
        What the pictures mean <Picture leak={sample} className={styles.sample} isDecoration />
      </summary>
      <p>
        Each picture is the retainer path of the leaked object, as the hunter recorded it: who refers to whom, from a root to
        the object.
      </p>
      <ul role="list">
        {signs.map(({ words, sign }) => (
          <li key={words}>
            <svg width="22" height={height} viewBox={`0 0 22 ${height}`} aria-hidden="true">
              {sign}
            </svg>
            {words}
          </li>
        ))}
      </ul>
    </details>
  );
}

const sample = { name: '', kind: 'object', perVisit: 1, path: { stations: 6, suspect: 2 } } as const;

const signs = [
  { words: 'a root: it is never collected', sign: <path d="M11 1v12" stroke="var(--line-strong)" /> },
  { words: 'an object that is older than the visit', sign: <path d="M1 7h20M8 7a3 3 0 1 0 6 0 3 3 0 1 0-6 0" stroke="var(--line-strong)" fill="var(--page)" /> },
  { words: 'nodes left out of a long path', sign: <path d="M1 7h20" stroke="var(--line-strong)" strokeDasharray="2 2" /> },
  { words: 'the reference that should be gone, and what follows from it', sign: <path d="M1 7h20" stroke="var(--retained)" strokeWidth="2" /> },
  { words: 'the leaked object', sign: <circle cx="11" cy="7" r="4" fill="var(--retained)" /> },
  { words: 'a visit that left nothing behind', sign: <path d="M7 10h8" stroke="var(--released)" strokeWidth="2" /> },
];

import Link from 'next/link';
import type { Meaning } from '@/lib/catalogue/marks';
import { Mark } from './mark';
import styles from './stage.module.css';

interface StageProps {
  specimen: 'leaky' | 'fixed' | 'control';
  meaning: Meaning;
  /** The page's own source, from the root of the project. */
  file: string;
  children: React.ReactNode;
}

const verdicts = { leaky: 'Leaky: retained', fixed: 'Fixed: released', control: 'Control: released' };

/** The edge between the instrument and the feature under test: everything inside the frame is the specimen's own. */
export function Stage({ specimen, meaning, file, children }: StageProps) {
  return (
    <section className={styles.stage} data-meaning={meaning} aria-label={`Feature under test, ${specimen}`}>
      <header className={styles.bar}>
        <strong className={styles.verdict}>
          <Mark meaning={meaning} /> {verdicts[specimen]}
        </strong>
        <span className={styles.label}>Feature under test</span>
        <Link href={`/source/${file}`} prefetch={false} aria-label={`Source: ${file}`}>
          <code>{file}</code>
        </Link>
      </header>
      <div data-specimen={specimen}>{children}</div>
    </section>
  );
}

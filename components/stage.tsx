import Link from 'next/link';
import type { Meaning } from '@/lib/catalogue/marks';
import { Mark } from './mark';
import styles from './stage.module.css';

interface StageProps {
  specimen: 'leaky' | 'fixed' | 'control';
  meaning: Meaning;
  /** The source file of the page, from the root of the project. */
  file: string;
  children: React.ReactNode;
}

const verdicts = { leaky: 'Leaky: retained', fixed: 'Fixed: released', control: 'Control: released' };

/** The visible frame around the feature under test. Everything inside it belongs to the specimen. */
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

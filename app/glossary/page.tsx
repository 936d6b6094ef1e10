import type { Metadata } from 'next';
import { terms } from '@/lib/glossary/terms';
import styles from './page.module.css';

export const metadata: Metadata = { title: 'Glossary', description: 'The terms of this lab and of DevTools’ Memory panel, in one to three sentences each.' };

export default function Glossary() {
  return (
    <main className={styles.glossary}>
      <h1>Glossary</h1>
      <p>The terms of this lab. Where DevTools has a word, it is the word of its Memory panel.</p>
      <dl className={styles.terms}>
        {terms.map(({ id, name, meaning }) => (
          <div key={id}>
            <dt id={id}>
              <a href={`#${id}`}>{name}</a>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </main>
  );
}

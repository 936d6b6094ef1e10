import type { ReactNode } from 'react';
import type { ItemId } from '@/lib/lessons/checklist';
import styles from './key-questions.module.css';

export interface KeyQuestion {
  /** The id of the question in the checklist. */
  id: ItemId;
  question: string;
  answer: ReactNode;
}

/** Questions with answers that the reader can open. Each answer contains at least one `<p>`. */
export function KeyQuestions({ questions }: { questions: readonly KeyQuestion[] }) {
  return (
    <div className={styles.questions}>
      {questions.map(({ id, question, answer }) => (
        <details key={id} data-covers={id}>
          <summary>{question}</summary>
          {answer}
        </details>
      ))}
    </div>
  );
}

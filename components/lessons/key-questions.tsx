import type { ReactNode } from 'react';
import type { ItemId } from '@/lib/lessons/checklist';
import styles from './key-questions.module.css';

export interface KeyQuestion {
  /** The question's id on the checklist. */
  id: ItemId;
  question: string;
  answer: ReactNode;
}

/** Questions whose answers the reader opens after trying. Each answer is at least one `<p>`. */
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

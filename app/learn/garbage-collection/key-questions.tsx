import type { KeyQuestion } from '@/components/lessons/key-questions';

export const keyQuestions: readonly KeyQuestion[] = [
  {
    id: 'l4-question-unused-memory',
    question: 'What happens to memory that is no longer used?',
    answer: (
      <>
        <p>
          At first nothing. If some way still leads to the object, it stays for good, used or not. If none does, it is garbage
          and lies there until the next collection of its generation: in the nursery that is soon, and costs nothing; in the old
          space it can be minutes.
        </p>
        <p>
          Then its memory is free for new objects. Whether the process gives it back to the operating system is a different
          matter, decided later, and page by page.
        </p>
      </>
    ),
  },
];

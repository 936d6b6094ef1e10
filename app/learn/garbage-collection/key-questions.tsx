import type { KeyQuestion } from '@/components/lessons/key-questions';

export const keyQuestions: readonly KeyQuestion[] = [
  {
    id: 'l4-question-unused-memory',
    question: 'What happens to memory that is no longer used?',
    answer: (
      <>
        <p>
          At first nothing. If the object is still reachable, it stays in memory, used or not. If it is unreachable, it is
          garbage and stays until the next collection of its generation. In the nursery that happens soon and costs
          nothing; in the old space it can take minutes.
        </p>
        <p>
          Then its memory is free for new objects. The process decides later, page by page, whether to return it to the
          operating system.
        </p>
      </>
    ),
  },
];

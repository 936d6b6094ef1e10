import type { KeyQuestion } from '@/components/lessons/key-questions';

export const keyQuestions: readonly KeyQuestion[] = [
  {
    id: 'l1-question-stack-and-heap',
    question: 'What are the stack and the heap used for?',
    answer: (
      <>
        <p>
          The stack contains one frame for every call that has started and not ended. The frame contains the return
          address and the variables that only this call uses. The stack grows and shrinks at one end only, and it is
          small.
        </p>
        <p>
          The heap contains everything whose lifetime is not known in advance: objects, arrays, functions, strings, and
          the variables that a function captures. A value on the heap stays as long as it is reachable, and is freed some
          time after that.
        </p>
      </>
    ),
  },
];

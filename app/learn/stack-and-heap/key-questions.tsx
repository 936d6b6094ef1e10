import type { KeyQuestion } from '@/components/lessons/key-questions';

export const keyQuestions: readonly KeyQuestion[] = [
  {
    id: 'l1-question-stack-and-heap',
    question: 'What are the stack and the heap used for?',
    answer: (
      <>
        <p>
          The stack holds one frame for every call that has begun and not ended: where to go back to, and the variables of the call
          that nothing outside it needs. It grows and shrinks at one end only, and it is small.
        </p>
        <p>
          The heap holds everything whose end nobody knows beforehand: objects, arrays, functions, strings, and the variables that a
          function takes with it. What is there stays for as long as it can be reached, and is freed some time after that.
        </p>
      </>
    ),
  },
];

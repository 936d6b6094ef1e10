import type { KeyQuestion } from '@/components/lessons/key-questions';

export const keyQuestions: readonly KeyQuestion[] = [
  {
    id: 'l5-question-scope-impact',
    question: 'How does scope affect memory?',
    answer: (
      <>
        <p>
          A variable is a reference, and what it refers to stays as long as the variable does. A variable of the module stays as long as
          the page. A variable of a call or a block ends with it, unless an inner function mentions it.
        </p>
        <p>
          Then it lives on the heap in a scope object, and ends when the last function born in that scope has become unreachable. So
          the narrower the scope and the shorter the lives of its functions, the earlier its objects can be collected.
        </p>
      </>
    ),
  },
];

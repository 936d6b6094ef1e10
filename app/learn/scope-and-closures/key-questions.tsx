import type { KeyQuestion } from '@/components/lessons/key-questions';

export const keyQuestions: readonly KeyQuestion[] = [
  {
    id: 'l5-question-scope-impact',
    question: 'How does scope affect memory?',
    answer: (
      <>
        <p>
          A variable is a reference, and the object that it references stays in memory as long as the variable exists. A
          variable of the module exists as long as the page. A variable of a call or a block ends with it, unless an inner
          function uses it.
        </p>
        <p>
          Then the variable is on the heap in a scope object, and ends when the last function created in that scope
          becomes unreachable. So the narrower the scope and the shorter the lifetime of its functions, the earlier its
          objects can be collected.
        </p>
      </>
    ),
  },
];

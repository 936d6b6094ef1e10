import type { KeyQuestion } from '@/components/lessons/key-questions';

export const keyQuestions: readonly KeyQuestion[] = [
  {
    id: 'l3-question-detect-prevent',
    question: 'How can I detect and prevent memory leaks in my code?',
    answer: (
      <>
        <p>
          Detect: do the same thing several times, force a collection, and look for objects whose number grew by the same amount each time. By hand, use three snapshots; in a build, use a test that counts, such as the hunter’s <code>toRetainNothing</code>. Then follow the retainers to the first object that should stay alive: the bug is its reference to an object that should not.
        </p>
        <p>
          Prevent: code that adds something must also remove it. For a listener, a timer, an observer, a subscription or an entry in a registry, write the line that ends it together with the line that starts it. Limit the size of every cache. Use a linter for mistakes that are visible in the source; it finds some of the leaks in this lab, but misses most of them.
        </p>
      </>
    ),
  },
];

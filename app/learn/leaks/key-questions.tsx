import type { KeyQuestion } from '@/components/lessons/key-questions';

export const keyQuestions: readonly KeyQuestion[] = [
  {
    id: 'l3-question-detect-prevent',
    question: 'How can I detect and prevent memory leaks in my code?',
    answer: (
      <>
        <p>
          Detect: do the same thing several times, collect, and look for what grew by the same number each time. By hand with
          three snapshots; in a build with a test that counts, such as the hunter’s <code>toRetainNothing</code>. Then follow the
          retainers to the first object that is meant to live: its reference to one that is not is the bug.
        </p>
        <p>
          Prevent: whatever adds also removes. A listener, a timer, an observer, a subscription, an entry in a registry: write its
          end when you write its beginning. Bound every cache. Let a linter find what can be seen in the source; it sees some
          of the leaks in this lab, and misses most.
        </p>
      </>
    ),
  },
];

import type { KeyQuestion } from '@/components/lessons/key-questions';

export const keyQuestions: readonly KeyQuestion[] = [
  {
    id: 'l6-question-weakmap',
    question: 'How does a WeakMap prevent leaks?',
    answer: (
      <>
        <p>
          An entry of a WeakMap does not retain its key. While something else references the key, the entry exists and its
          value is retained. When nothing else does, the garbage collector can free the key, and the entry and its value
          with it. So data about an object is released together with the object, and no code must delete it.
        </p>
        <p>
          It prevents only one leak: the one through the key. A value that references its own key does no harm; a value
          that something else retains stays. A string or a number cannot be a key of a WeakMap, so a cache by name needs a
          limit instead.
        </p>
      </>
    ),
  },
];

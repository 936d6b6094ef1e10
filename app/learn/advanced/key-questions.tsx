import type { KeyQuestion } from '@/components/lessons/key-questions';

export const keyQuestions: readonly KeyQuestion[] = [
  {
    id: 'l6-question-weakmap',
    question: 'How does a WeakMap prevent leaks?',
    answer: (
      <>
        <p>
          An entry of a WeakMap is not a reason to keep its key. While something else refers to the key, the entry is there
          and its value is kept; once nothing else does, the collector may take the key, and the entry and its value go with
          it. So notes about an object end when the object does, and nobody has to remember to delete them.
        </p>
        <p>
          It prevents one leak only: the one through the key. A value that refers back to its own key does no harm; a value
          that something else keeps stays. And where the key is a string or a number there is no life to follow, so a cache by
          name needs a limit, not a WeakMap.
        </p>
      </>
    ),
  },
];

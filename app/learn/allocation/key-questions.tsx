import type { KeyQuestion } from '@/components/lessons/key-questions';

export const keyQuestions: readonly KeyQuestion[] = [
  {
    id: 'l2-question-strings-objects',
    question: 'How are strings and objects stored in memory?',
    answer: (
      <>
        <p>
          Both are in the heap, and variables refer to them. A string is a header and its characters, one or two bytes each; a
          joined string may be a small tree of its parts until somebody reads it, and a part of a long string may be a window on
          the whole. It never changes.
        </p>
        <p>
          An object is a reference to its shape (which properties, in which order), room for its elements, and one slot a property. Objects
          made in the same way share the shape.
        </p>
      </>
    ),
  },
  {
    id: 'l2-question-why-heap',
    question: 'Why are objects stored in the heap?',
    answer: (
      <>
        <p>
          Because their size and their end are not known beforehand. An object can grow, and it can outlive the call that made
          it: returned, stored in another object, kept by a closure. The stack gives back everything of a call when it ends.
        </p>
        <p>Where the engine can prove that an object never gets out of its call, it may leave it out of the heap altogether.</p>
      </>
    ),
  },
];

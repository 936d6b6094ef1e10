import type { KeyQuestion } from '@/components/lessons/key-questions';

export const keyQuestions: readonly KeyQuestion[] = [
  {
    id: 'l2-question-strings-objects',
    question: 'How are strings and objects stored in memory?',
    answer: (
      <>
        <p>
          Both are on the heap, and variables reference them. A string consists of a header and its characters, one or two
          bytes each. A concatenated string can be a small tree of its parts until it is read, and a substring can be a
          view of the whole string. A string never changes.
        </p>
        <p>
          An object consists of a reference to its shape (which properties, in which order), space for its elements, and
          one slot per property. Objects that are created in the same way share their shape.
        </p>
      </>
    ),
  },
  {
    id: 'l2-question-why-heap',
    question: 'Why are objects stored on the heap?',
    answer: (
      <>
        <p>
          Because their size and their lifetime are not known in advance. An object can grow, and it can outlive the call
          that created it: it can be returned, stored in another object, or retained by a closure. The stack frees
          everything of a call when the call ends.
        </p>
        <p>If the engine can prove that an object is never used outside its call, it may not allocate it on the heap at all.</p>
      </>
    ),
  },
];

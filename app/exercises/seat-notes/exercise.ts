import type { Spot } from '@/lib/exercises/exercise';

export default {
  title: 'Seat notes',
  level: 'spot',
  minutes: 6,
  groups: ['data'],
  lesson: 'advanced',
  brief: 'A box office loads the seats of a row again at every visit, and both pages store the request of the guest for each seat. One of them leaks.',
  symptom: 'The computer that sells tickets all day needs a restart before the evening show.',
  answer: 'a',
  leaks: [{ name: 'SeatNote', kind: 'object', perVisit: 3, file: 'page.tsx', what: 'The Map in the module retains every seat that was a key, and its note, although the next visit has other seat objects.' }],
  choices: [
    { reason: 'a, because a Map retains its keys, and no later visit has these keys to delete the entries.', isRight: true, because: 'The seat objects are created again at each visit: an entry of the last visit can be neither found nor deleted, so it stays.' },
    { reason: 'b, because a WeakMap cannot be cleared or counted.', isRight: false, because: 'That is not necessary: an entry can be collected when its key is unreachable.' },
    { reason: 'b, because the note references the seat, so the entry retains its own key.', isRight: false, because: 'A value that references its own key does not retain it: the value is reachable only as long as the key is.' },
    { reason: 'Neither, because the page drops the row when it is left.', isRight: false, because: 'The page does, but the module stays loaded.' },
  ],
  hints: ['Both maps belong to the module. What is the lifetime of a key, and what is the lifetime of an entry?', 'Which of the two maps still has the seats of the last visit when the next one starts?'],
} satisfies Spot;

import type { Spot } from '@/lib/exercises/exercise';

export default {
  title: 'Notes on a seat',
  level: 'spot',
  groups: ['data'],
  lesson: 'advanced',
  brief: 'A box office loads the seats of a row anew at every visit, and both pages remember for each seat what its guest has asked for. One of them leaks.',
  symptom: 'The till that sells all day needs a restart before the evening show.',
  answer: 'a',
  leaks: [{ name: 'SeatNote', kind: 'object', perVisit: 3, file: 'page.tsx', what: 'The Map in the module keeps every seat that was ever a key, and its note, although the next visit has other seat objects.' }],
  choices: [
    { reason: 'a, since a Map keeps its keys alive, and no later visit has those keys to delete them by.', isRight: true, because: 'Seats are made anew at each visit: an entry of the last visit can be neither found nor removed, and stays.' },
    { reason: 'b, since a WeakMap cannot be cleared or counted.', isRight: false, because: 'It need not be: an entry goes when its key is unreachable.' },
    { reason: 'b, since the note mentions the seat, so the entry keeps its own key alive.', isRight: false, because: 'A value that refers to its key does not count: the value is reachable only as long as the key is.' },
    { reason: 'Neither, since the page forgets the row when it leaves.', isRight: false, because: 'The page does. The module does not leave.' },
  ],
  hints: ['Both maps belong to the module. What is the lifetime of a key, and what that of an entry?', 'Which of the two maps still has the seats of the last visit when the next one starts?'],
} satisfies Spot;

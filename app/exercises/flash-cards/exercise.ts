import type { Spot } from '@/lib/exercises/exercise';

export default {
  title: 'Flash cards',
  level: 'spot',
  minutes: 4,
  groups: ['listeners'],
  lesson: 'leaks',
  brief: 'Both pages turn a vocabulary card when somebody presses Enter on it. Neither page removes its listener. One of them leaks.',
  symptom: 'After a lesson with fifty decks, a single key press turns cards that were left half an hour ago.',
  answer: 'b',
  leaks: [{ name: 'CardDeck', kind: 'object', perVisit: 1, file: 'page.tsx', what: 'document outlives the page and retains the keydown listener, whose scope retains the deck.' }],
  choices: [
    { reason: 'Both leak, because a listener that is not removed stays registered.', isRight: false, because: 'It stays registered on its element. When the element is unreachable, both are collected together.' },
    { reason: 'a, because the card retains the listener, and the listener retains the card.', isRight: false, because: 'That is an unreachable cycle, and a tracing garbage collector frees unreachable cycles.' },
    { reason: 'b, because document outlives the page and retains every listener that was added to it.', isRight: true, because: 'The listener lives as long as the target that it was added to, and so does everything in its scope.' },
    { reason: 'b, because it reads event.target and so retains an element.', isRight: false, because: 'The event can be collected when the handler has returned.' },
  ],
  hints: ['For each listener: which target was it added to, and how long does that target live?', 'When React removes the card from the page, what still references the card? And what references document?'],
} satisfies Spot;

import type { Spot } from '@/lib/exercises/exercise';

export default {
  title: 'Two decks of cards',
  level: 'spot',
  groups: ['listeners'],
  lesson: 'leaks',
  brief: 'Both pages turn a vocabulary card when somebody presses Enter on it. Neither ever removes its listener. One of them leaks.',
  symptom: 'After a lesson of fifty decks a single key press turns cards that nobody has seen for half an hour.',
  answer: 'b',
  leaks: [{ name: 'CardDeck', kind: 'object', perVisit: 1, file: 'page.tsx', what: 'document lives on and keeps the keydown listener, whose scope keeps the deck.' }],
  choices: [
    { reason: 'Both leak, since a listener that is not removed stays registered.', isRight: false, because: 'It stays registered with its element. When nothing reaches the element any more, both are collected together.' },
    { reason: 'a, since the card keeps the listener, and the listener keeps the card.', isRight: false, because: 'That is a cycle that nothing outside reaches, and a tracing collector frees those.' },
    { reason: 'b, since document outlives the page and keeps every listener that was added to it.', isRight: true, because: 'The listener is as long-lived as what it was added to, and so is everything in its scope.' },
    { reason: 'b, since it looks at event.target and so keeps an element alive.', isRight: false, because: 'The event is gone when the handler returns.' },
  ],
  hints: ['Ask of each listener: on what was it registered, and how long does that live?', 'When React removes the card from the page, who still reaches the card? And who reaches document?'],
} satisfies Spot;

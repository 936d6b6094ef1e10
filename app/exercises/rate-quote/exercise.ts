import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Quotes until the session ends',
  level: 'repair',
  groups: ['closures'],
  lesson: 'scope-and-closures',
  brief: 'A quote holds until the session ends: then it is withdrawn, and the page says so. The end of the session is a promise, which the whole application shares. Make quotes be forgotten when another takes their place.',
  symptom: 'Brokers who never log out have to restart their browser twice a day. Those who log out at lunch do not.',
  leaks: [
    { name: 'RateQuote', kind: 'object', perVisit: 2, file: 'page.tsx', what: 'The promise for the end of the session is pending all day. It keeps every reaction that was added to it with then, and the scope of each keeps its quote.' },
  ],
  decoys: [],
  hints: [
    'Each quote has been replaced by another. Who can still reach it? Follow the retainer path to the one promise that is older than the page.',
    'then cannot be taken back: a pending promise keeps its reactions until it settles. How long is that here?',
    'For an event that is far away, use something that can be unsubscribed: let session.ts have a Set of listeners, and let the effect return what removes its own.',
  ],
} satisfies Repair;

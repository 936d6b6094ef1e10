import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Exchange rate quotes',
  level: 'repair',
  minutes: 12,
  groups: ['closures'],
  lesson: 'scope-and-closures',
  brief: 'A quote is valid until the session ends. Then it is withdrawn, and the page says so. The end of the session is a promise that the whole application shares. Fix the page so that a quote is released when another one replaces it.',
  symptom: 'Brokers who never log out must restart their browser twice a day. Brokers who log out at lunch do not have to.',
  leaks: [
    { name: 'RateQuote', kind: 'object', perVisit: 2, file: 'page.tsx', what: 'The promise for the end of the session is pending all day. It retains every reaction that was added with then, and the scope of each reaction retains its quote.' },
  ],
  decoys: [],
  hints: [
    'Each quote has been replaced by another. What still retains it? Follow the retainer path to the one promise that is older than the page.',
    'A reaction that was added with then cannot be removed: a pending promise retains its reactions until it settles. How long does that take here?',
    'For an event that may happen much later, use listeners that can be removed: keep a Set of listeners in session.ts, and let the effect return a function that removes its own.',
  ],
} satisfies Repair;

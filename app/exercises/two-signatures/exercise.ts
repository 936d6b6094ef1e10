import type { Spot } from '@/lib/exercises/exercise';

export default {
  title: 'Waiting for a signature',
  level: 'spot',
  groups: ['closures'],
  lesson: 'garbage-collection',
  brief: 'Both pages wait for somebody to sign a deed, with a promise that is still pending when the visitor leaves. One of them leaks.',
  symptom: 'Deeds that were put aside unsigned are still in memory when the notary closes.',
  answer: 'b',
  leaks: [{ name: 'DeedDraft', kind: 'object', perVisit: 1, file: 'page.tsx', what: 'The Map in the module keeps the resolver, the resolver keeps the promise, and the promise keeps the rest of the async function, with the draft.' }],
  choices: [
    { reason: 'Both, since a pending promise waits in the queue of microtasks.', isRight: false, because: 'Only the reactions of a settled promise are in that queue. A pending one is an object like any other.' },
    { reason: 'a, since nobody can reject the promise that the page left behind.', isRight: false, because: 'Nobody can, so nobody reaches it: promise, reactions and draft are collected.' },
    { reason: 'b, since the module still reaches the function that could settle the promise.', isRight: true, because: 'Whoever can settle a promise reaches it, and with it all who wait for it.' },
    { reason: 'b, since a Map holds its values weakly only when they are functions.', isRight: false, because: 'A Map never holds anything weakly.' },
  ],
  hints: ['A promise by itself keeps nothing alive. Who keeps the promise?', 'Follow resolve: where does it go on page a, and where on page b?'],
} satisfies Spot;

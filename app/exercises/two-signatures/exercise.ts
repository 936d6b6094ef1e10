import type { Spot } from '@/lib/exercises/exercise';

export default {
  title: 'Deed signature',
  level: 'spot',
  minutes: 5,
  groups: ['closures'],
  lesson: 'garbage-collection',
  brief: 'Both pages wait for somebody to sign a deed, with a promise that is still pending when the visitor leaves. One of them leaks.',
  symptom: 'Deeds that were closed unsigned are still in memory when the notary goes home.',
  answer: 'b',
  leaks: [{ name: 'DeedDraft', kind: 'object', perVisit: 1, file: 'page.tsx', what: 'The Map in the module retains the resolver, the resolver retains the promise, and the promise retains the suspended async function, with the draft.' }],
  choices: [
    { reason: 'Both, because a pending promise waits in the microtask queue.', isRight: false, because: 'Only the reactions of a settled promise are in that queue. A pending promise is an ordinary object.' },
    { reason: 'a, because nothing can reject the promise that the page left behind.', isRight: false, because: 'Nothing can, so the promise is unreachable: the promise, its reactions and the draft are collected.' },
    { reason: 'b, because the module still references the function that can settle the promise.', isRight: true, because: 'The function that can settle a promise references it, and with it everything that waits for it.' },
    { reason: 'b, because a Map references its values weakly only if they are functions.', isRight: false, because: 'A Map never has weak references.' },
  ],
  hints: ['A promise by itself is not a root. What retains the promise?', 'Follow resolve: where is it stored on page a, and where on page b?'],
} satisfies Spot;

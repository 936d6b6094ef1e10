import type { Spot } from '@/lib/exercises/exercise';

export default {
  title: 'Two caches of labels',
  level: 'spot',
  groups: ['data'],
  brief: 'Drawing a label takes a while, so both pages keep the labels they drew in a cache of the module. Every visit draws the label of another order. One of them leaks.',
  symptom: 'The packing station is fast in the morning. By the afternoon a label takes as long as it ever did, and the tab is at two gigabytes.',
  answer: 'a',
  leaks: [{ name: 'ShippingLabel', kind: 'object', perVisit: 1, file: 'page.tsx', what: 'The Map in the module keeps the label of every order, and nothing ever takes one out.' }],
  choices: [
    { reason: 'Both, since a Map in a module lives as long as the tab.', isRight: false, because: 'The Map does. What it costs depends on how much is in it, and one of the two has a limit.' },
    { reason: 'a, since every order adds an entry and none is ever taken out.', isRight: true, because: 'Orders are never the same twice, so this cache has no hits and no bound: it is a list of everything that ever was.' },
    { reason: 'b, since it deletes an entry and sets it again each time it is used.', isRight: false, because: 'That only moves it to the end of the Map, so that the first entry is the one that was not used for longest.' },
    { reason: 'b, since a label that was taken out may still be on show.', isRight: false, because: 'Then the page keeps it for as long as it shows it, and no longer.' },
  ],
  hints: ['How many entries has each Map after a thousand orders?', 'A cache needs a policy for what it forgets. Find it.'],
} satisfies Spot;

import type { Spot } from '@/lib/exercises/exercise';

export default {
  title: 'Shipping labels',
  level: 'spot',
  minutes: 5,
  groups: ['data'],
  brief: 'It takes a while to draw a label, so both pages keep the labels that they drew in a cache of the module. Every visit draws the label of a different order. One of them leaks.',
  symptom: 'The packing station is fast in the morning. In the afternoon the cache still saves no time, and the tab uses two gigabytes.',
  answer: 'a',
  leaks: [{ name: 'ShippingLabel', kind: 'object', perVisit: 1, file: 'page.tsx', what: 'The Map in the module retains the label of every order, and no entry is ever removed.' }],
  choices: [
    { reason: 'Both, because a Map in a module lives as long as the tab.', isRight: false, because: 'The Map does. Its cost depends on the number of its entries, and one of the two has a limit.' },
    { reason: 'a, because every order adds an entry and none is ever removed.', isRight: true, because: 'No order occurs twice, so this cache has no hits and no limit: it stores everything forever.' },
    { reason: 'b, because it deletes an entry and sets it again each time it is used.', isRight: false, because: 'That only moves it to the end of the Map, so that the first entry is the least recently used one.' },
    { reason: 'b, because a label that was removed from the cache may still be shown.', isRight: false, because: 'Then the page retains it as long as it shows it, and no longer.' },
  ],
  hints: ['How many entries does each Map have after a thousand orders?', 'A cache needs a rule for removing entries. Find it.'],
} satisfies Spot;

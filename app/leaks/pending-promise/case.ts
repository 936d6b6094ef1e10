import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A promise that never settles',
  group: 'closures',
  feature: 'A signal box that lets trains in',
  mechanism: 'A module keeps the resolver of every promise that was not answered yet; a promise keeps whoever awaits it, and an async function that waits keeps all of its variables.',
  symptom: 'Questions that nobody answered pile up: whoever leaves the page while something is pending leaves the whole call behind, stopped in the middle.',
  keeps: { name: 'FreightTrain', kind: 'object', perVisit: 1 },
  path: ['module', 'waiting', 'the resolver', 'its promise', 'the call of letIn that awaits it', 'train', 'FreightTrain'],
  fix: 'When the page leaves, its cleanup empties the list of those who wait; a promise that nobody can settle is collected together with the call that awaits it.',
  prevent: 'Give everything that can wait an end: a time limit, an AbortSignal, or a cleanup that takes the resolver out of the list or rejects.',
  linter: null,
  links: [
    { label: 'ECMAScript: promise objects', href: 'https://tc39.es/ecma262/#sec-promise-objects' },
    { label: 'MDN: await', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Operators/await' },
  ],
} satisfies Pair;

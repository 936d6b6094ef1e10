import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Signal box',
  cause: 'A promise that never settles',
  group: 'closures',
  feature: 'A signal box that lets trains in',
  mechanism: 'A module stores the resolver of every promise that is not settled yet. A promise retains the code that awaits it, and a suspended async function retains all of its variables.',
  symptom: 'Requests that are never answered accumulate: each visit that ends while one is pending leaves a suspended call in memory.',
  keeps: { name: 'FreightTrain', kind: 'object', perVisit: 1 },
  path: ['module', 'waiting', 'the resolver', 'its promise', 'the call of letIn that awaits it', 'train', 'FreightTrain'],
  fix: 'The cleanup empties the list of resolvers when the page is left. A promise that nothing can settle is collected together with the call that awaits it.',
  prevent: 'Give everything that waits an end: a timeout, an AbortSignal, or a cleanup that removes or rejects the resolver.',
  linter: null,
  links: [
    { label: 'ECMAScript: promise objects', href: 'https://tc39.es/ecma262/#sec-promise-objects' },
    { label: 'MDN: await', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Operators/await' },
  ],
} satisfies Pair;

import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Aquarium thermometer',
  cause: 'A cleanup that an async function returns',
  group: 'react',
  feature: 'An aquarium whose thermometer can be read',
  mechanism: 'The effect calls an async function, which adds a listener and returns the function that removes it. But an async function returns a promise, and the effect itself returns nothing to React, so React never runs the cleanup.',
  symptom: 'The code contains a cleanup and passes review, but the cleanup never runs. Every visit adds one more listener to the thermometer.',
  keeps: { name: 'WaterLog', kind: 'object', perVisit: 1 },
  path: ['module', 'listeners', 'enterReading', 'its scope', 'log', 'WaterLog'],
  fix: 'The effect returns its own cleanup, which waits for the promise and then calls the function that it resolves to. This also works if the page is left before the thermometer is ready.',
  prevent: 'The effect itself must return the cleanup, not a function that the effect calls. Store what the async part has started where the cleanup can reach it.',
  linter: null,
  links: [
    { label: 'React: what an effect may return', href: 'https://react.dev/reference/react/useEffect#parameters' },
    { label: 'React: synchronizing with effects', href: 'https://react.dev/learn/synchronizing-with-effects' },
    { label: 'MDN: async function', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Statements/async_function' },
  ],
} satisfies Pair;

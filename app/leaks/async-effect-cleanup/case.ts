import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A cleanup that an async function returns',
  group: 'react',
  feature: 'An aquarium whose thermometer can be read',
  mechanism: 'The effect starts an async function, which listens and then returns the way out; but what an async function returns is a promise, and the effect returns nothing to React, so nobody ever takes that way.',
  symptom: 'There is a cleanup in the code, it reads well in review, and it never runs; every visit is one more listener of the thermometer.',
  keeps: { name: 'WaterLog', kind: 'object', perVisit: 1 },
  path: ['module', 'listeners', 'enterReading', 'its scope', 'log', 'WaterLog'],
  fix: 'The effect returns a cleanup of its own, which waits for the promise and then calls the function it brings; it works when the page leaves before the thermometer is awake, too.',
  prevent: 'A cleanup is returned by the effect itself, never by a function that the effect calls; keep what the async part started where the cleanup can reach it.',
  linter: null,
  links: [
    { label: 'React: what an effect may return', href: 'https://react.dev/reference/react/useEffect#parameters' },
    { label: 'React: synchronizing with effects', href: 'https://react.dev/learn/synchronizing-with-effects' },
    { label: 'MDN: async function', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Statements/async_function' },
  ],
} satisfies Pair;

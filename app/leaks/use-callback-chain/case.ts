import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'useCallback hooks that keep each other’s renders',
  group: 'closures',
  feature: 'A mixing tray for paint, whose last step a toolbar can repeat',
  mechanism: 'Two callbacks are memoised on different state, so each is of another render, and a third uses both: whoever keeps that one keeps, through the scopes of old renders, every swatch that was mixed since the page was opened.',
  symptom: 'One small function is registered, and as many swatches stay as there were clicks, though nothing in the function mentions one.',
  keeps: { name: 'PigmentSwatch', kind: 'object', perVisit: 3 },
  path: ['module', 'repeatable', 'addBoth of the last render', 'the scope of that render', 'addRed', 'the scope of the render before', 'addBlue', 'the scope of the first render', 'swatch', 'PigmentSwatch'],
  fix: 'The callbacks use functional updates, depend on nothing and stay those of the first render: that alone ends the chain and leaves one swatch per visit. The cleanup takes the callback out of the toolbar, and leaves none.',
  prevent: 'Memoise only what has to be stable, with updates that need no state from outside; compute what is large outside the scope where callbacks are made.',
  linter: null,
  links: [
    { label: 'Kevin Schiener: how useCallback and closures can bite you', href: 'https://schiener.io/2024-03-03/react-closures' },
    { label: 'React: updating state from a memoised callback', href: 'https://react.dev/reference/react/useCallback#updating-state-from-a-memoized-callback' },
  ],
} satisfies Pair;

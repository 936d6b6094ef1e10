import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Paint mixer',
  cause: 'useCallback hooks that retain each other’s renders',
  group: 'closures',
  feature: 'A mixing tray for paint, whose last step a toolbar can repeat',
  mechanism: 'Two callbacks are memoised on different state, so they belong to different renders, and a third callback uses both. Whatever retains the third callback also retains, through the scopes of old renders, every swatch that was mixed since the page was opened.',
  symptom: 'One small function is registered, but as many swatches as clicks stay in memory, although the function uses none of them.',
  keeps: { name: 'PigmentSwatch', kind: 'object', perVisit: 3 },
  path: ['module', 'repeatable', 'addBoth of the last render', 'the scope of that render', 'addRed', 'the scope of the render before', 'addBlue', 'the scope of the first render', 'swatch', 'PigmentSwatch'],
  fix: 'The callbacks use functional updates, have no dependencies and stay those of the first render. This ends the chain and leaves one swatch per visit. The cleanup removes the callback from the toolbar, which leaves none.',
  prevent: 'Memoise only what must be stable, with updates that need no outer state. Compute large values outside the scope in which callbacks are created.',
  linter: null,
  links: [
    { label: 'Kevin Schiener: how useCallback and closures can bite you', href: 'https://schiener.io/2024-03-03/react-closures' },
    { label: 'React: updating state from a memoised callback', href: 'https://react.dev/reference/react/useCallback#updating-state-from-a-memoized-callback' },
  ],
} satisfies Pair;

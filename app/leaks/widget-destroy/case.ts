import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Wave chart',
  cause: 'A widget that is never destroyed',
  group: 'react',
  feature: 'A chart of the waves at a buoy',
  mechanism: 'A chart library that React does not know draws into an element of the page. React removes the element, but the chart has added a listener to window that only destroy() removes. If the chart showed a cursor, a Set in its own module would retain it as well.',
  symptom: 'Every visit leaves a whole chart in memory: its canvas, its options, its data and all of its functions. They run when the window moves to a screen with another resolution.',
  keeps: { name: 'BuoyReadings', kind: 'object', perVisit: 1 },
  path: ['window', 'dppxchange listener', 'syncPxRatio', 'the scope of the chart', 'hooks', 'showHighest', 'its scope', 'readings', 'BuoyReadings'],
  fix: 'The effect stores the chart that it created, and its cleanup destroys it.',
  prevent: 'Look for destroy, dispose, remove or close in the documentation of a widget before you write the line that creates it.',
  linter: null,
  links: [
    { label: 'uPlot', href: 'https://github.com/leeoniya/uPlot' },
    { label: 'React: controlling non-React widgets', href: 'https://react.dev/learn/synchronizing-with-effects#controlling-non-react-widgets' },
  ],
} satisfies Pair;

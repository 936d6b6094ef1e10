import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'Star chart',
  cause: 'What React retains until the next render',
  group: 'react',
  feature: 'An observatory with a chart to unroll',
  mechanism: 'The state is set to undefined, but the chart that it held is still alive: React keeps the component’s previous version next to the current one.',
  looksLike: 'Unroll a chart, roll it up, collect garbage and take a snapshot: it contains a ZodiacScroll of 150 KB, retained by memoizedState of a fiber’s alternate. It looks like state that was not released.',
  measured: 'Charts alive after each step: unrolled 1, rolled up 1, lamp dimmed 0. Ten unrolled and rolled up in turn leave 1; ten unrolled one over the other leave 2, the one on the table and the one before. Back among the controls: 0, and the hunter counts 0 0 0 0 0 0 0.',
  truth: 'React draws a component’s next version over the version before last, so each component has two fibers, and the older one references the older state and children. This is a pair, not a chain: only one previous version is retained, never two.',
  linter: null,
  links: [
    { label: 'React Fiber Architecture: what an alternate is', href: 'https://github.com/acdlite/react-fiber-architecture' },
    { label: 'React: render and commit', href: 'https://react.dev/learn/render-and-commit' },
  ],
} satisfies Control;

import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Marks that fill the timeline',
  group: 'data',
  feature: 'A library shelf that sorts itself and says how long it took',
  mechanism: 'performance.mark enters a mark into the timeline of the document, with a copy of its detail; the timeline has no bound, and keeps every entry until it is cleared.',
  symptom: 'Instrumentation that was added to find what is slow makes the tab grow, and getEntriesByName returns longer lists every time.',
  keeps: { name: 'PerformanceMark', kind: 'timing', perVisit: 1 },
  path: ['window', 'performance', 'its timeline', 'PerformanceMark', 'detail'],
  fix: 'The page clears its marks, by name, when it leaves.',
  prevent: 'Clear marks and measures as soon as they have been read, or read them with a PerformanceObserver and clear them there; keep detail small.',
  linter: null,
  links: [
    { label: 'MDN: Performance.clearMarks', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Performance/clearMarks' },
    { label: 'User Timing', href: 'https://w3c.github.io/user-timing/' },
  ],
} satisfies Pair;

import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Library shelf',
  cause: 'Performance marks that are never cleared',
  group: 'data',
  feature: 'A library shelf that sorts itself and says how long it took',
  mechanism: 'performance.mark adds an entry to the timeline of the document, with a copy of its detail. The timeline has no limit and retains every entry until it is cleared.',
  symptom: 'Marks that were added to measure speed make the tab’s memory grow, and getEntriesByName returns longer lists every time.',
  keeps: { name: 'PerformanceMark', kind: 'timing', perVisit: 1 },
  path: ['window', 'performance', 'its timeline', 'PerformanceMark', 'detail'],
  fix: 'The page clears its marks by name when it is left.',
  prevent: 'Clear marks and measures as soon as you have read them, or read them with a PerformanceObserver and clear them there. Keep detail small.',
  linter: null,
  links: [
    { label: 'MDN: Performance.clearMarks', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Performance/clearMarks' },
    { label: 'User Timing', href: 'https://w3c.github.io/user-timing/' },
  ],
} satisfies Pair;

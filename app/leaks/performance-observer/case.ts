import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Loading time',
  cause: 'A performance observer that is never disconnected',
  group: 'observers',
  feature: 'A report of how long the document took to load',
  mechanism: 'A performance observer observes no element with which it could be collected. The performance object itself keeps a list of all active observers and their callbacks. The report is complete, but the observer is still active.',
  symptom: 'Monitoring slows the page down: entries are queued and delivered to the observers of pages that are no longer open.',
  keeps: { name: 'SpeedReport', kind: 'object', perVisit: 1 },
  path: ['window', 'performance', 'PerformanceObserver', 'noteLoading', 'its scope', 'report', 'SpeedReport'],
  fix: 'The cleanup disconnects the observer.',
  prevent: 'Observe in one place for the whole application, or disconnect the observer. It stays active even if no variable references it.',
  linter: null,
  links: [
    { label: 'W3C: Performance Timeline', href: 'https://w3c.github.io/performance-timeline/#the-performanceobserver-interface' },
    { label: 'MDN: PerformanceObserver.disconnect', href: 'https://developer.mozilla.org/en-US/docs/Web/API/PerformanceObserver/disconnect' },
  ],
} satisfies Pair;

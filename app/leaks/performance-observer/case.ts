import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A performance observer that goes on observing',
  group: 'observers',
  feature: 'A report of how long the document took to load',
  mechanism: 'A performance observer has no element to go with: performance itself keeps a list of all observers that observe, and the callback of each. The report has long been written, but nobody says so.',
  symptom: 'Monitoring becomes what slows the page down: entries are sorted, queued and delivered to the observers of pages that have left.',
  keeps: { name: 'SpeedReport', kind: 'object', perVisit: 1 },
  path: ['window', 'performance', 'PerformanceObserver', 'noteLoading', 'its scope', 'report', 'SpeedReport'],
  fix: 'The cleanup disconnects the observer.',
  prevent: 'Observe in one place for the whole application, or disconnect: dropping the variable does not end an observer.',
  linter: null,
  links: [
    { label: 'W3C: Performance Timeline', href: 'https://w3c.github.io/performance-timeline/#the-performanceobserver-interface' },
    { label: 'MDN: PerformanceObserver.disconnect', href: 'https://developer.mozilla.org/en-US/docs/Web/API/PerformanceObserver/disconnect' },
  ],
} satisfies Pair;

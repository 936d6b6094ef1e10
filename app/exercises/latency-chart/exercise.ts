import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Latency percentiles',
  level: 'repair',
  minutes: 15,
  groups: ['react'],
  brief: 'A library draws the latency of a service. Each choice of a percentile draws a new chart into the same frame, and the chart is destroyed when the page is left: the author has read the documentation of the library.',
  symptom: 'In a tab where somebody compared percentiles, it takes seconds to drag the window to another screen.',
  leaks: [
    { name: 'LatencyPercentile', kind: 'object', perVisit: 3, file: 'page.tsx', what: 'window retains a listener of each chart that was replaced: the ref holds only the last chart, and only that one is destroyed.' },
  ],
  decoys: [],
  hints: [
    'How many charts does one visit create, and how many does it destroy?',
    'The frame is emptied before the next chart is drawn. Does the library know about that?',
    'Destroy the chart in the ref before you store another one there.',
  ],
} satisfies Repair;

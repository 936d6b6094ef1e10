import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'A chart for every percentile',
  level: 'repair',
  groups: ['react'],
  brief: 'A library draws the latency of a service. Each choice of a percentile draws a new chart into the same frame, and the chart is destroyed when the page leaves: the author has read the documentation of the library.',
  symptom: 'Dragging the window to another screen takes seconds in a tab where somebody compared percentiles.',
  leaks: [
    { name: 'LatencyPercentile', kind: 'object', perVisit: 3, file: 'page.tsx', what: 'window keeps a listener of each chart that was replaced: the ref holds the last chart, and only that one is destroyed.' },
  ],
  decoys: [],
  hints: [
    'How many charts does one visit make, and how many does it destroy?',
    'The frame is emptied before the next chart is drawn. What does the library know of that?',
    'Destroy the chart that the ref holds before you store another one there.',
  ],
} satisfies Repair;

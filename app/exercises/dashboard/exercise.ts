import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Operations dashboard',
  level: 'final',
  minutes: 105,
  groups: ['listeners', 'timers', 'closures', 'react', 'observers', 'workers', 'data'],
  brief: 'This is the dashboard of the operations team: traffic, anomalies, the error budget, a live connection to each service, the log, and the incidents. The team has sent a complaint. Find what is wrong, and fix it so that everything works as before.',
  symptom: 'Since we moved to the new dashboard, the tab crashes after lunch. We open and leave it all morning, nothing special, and it gets slower. Then the browser says that the page has a problem. This never happened on the first day, when we only tried it.',
  leaks: [
    { name: 'ShortcutBindings', kind: 'object', perVisit: 2, file: 'use-shortcuts.ts', what: 'document retains the key listener of every tab except the first: the cleanup removes the function of the first render.' },
    { name: 'SessionPulse', kind: 'object', perVisit: 1, file: 'heartbeat.tsx', what: 'The browser retains the interval. The cleanup is a closure over the state of the first render, in which there was no timer.' },
    { name: 'AlertDigest', kind: 'object', perVisit: 1, file: 'notification-centre.tsx', what: 'The list in the module retains every listener: filter creates a new list, and its result is not used.' },
    { name: 'MetricsWindow', kind: 'object', perVisit: 2, file: 'metrics.ts', what: 'The query cache never removes a query, and the key contains the time of opening, so every view is a new query.' },
    { name: 'TrafficSeries', kind: 'object', perVisit: 2, file: 'traffic-chart.tsx', what: 'window retains a listener of every chart that was drawn: emptying the element of a chart does not destroy the chart.' },
    { name: 'ChartTheme', kind: 'object', perVisit: 1, file: 'use-palette.ts', what: 'The media query retains the listener, because the cleanup creates another media query, which does not have this listener.' },
    { name: 'AnomalyReport', kind: 'object', perVisit: 1, file: 'detector.ts', what: 'The worker keeps running: the stop message makes it drop its data but does not end it.' },
    { name: 'PicoGauge', kind: 'object', perVisit: 1, file: 'vendor/pico-gauge.ts', what: 'The widget’s own list retains every gauge until destroy is called; unmount only removes it from the page.' },
    { name: 'LatencyStream', kind: 'object', perVisit: 1, file: 'feed.ts', what: 'The connection of the previous service stays open: only the last one is in the ref when the page is left.' },
    { name: 'LogViewport', kind: 'object', perVisit: 1, file: 'fit-log.ts', what: 'The resize observer still observes the root element: the code unobserves the log, which was never observed.' },
    { name: 'object URL', kind: 'object-url', perVisit: 1, file: 'export-csv.ts', what: 'The document retains the file of every export until its URL is revoked.' },
    { name: 'HandoverSheet', kind: 'object', perVisit: 1, file: 'questions.ts', what: 'The Map in the module retains the unanswered question, and with it the function that waits for the answer.' },
  ],
  decoys: [
    { name: 'freeRows', why: 'Rows are returned to the pool: it never contains more rows than were shown at the same time.' },
    { name: 'formatters', why: 'The cache has one entry for each style of number, and there are two.' },
    { name: 'onArrowKey', why: 'The listener is on the tab bar itself, and is collected with it.' },
    { name: 'takenBy', why: 'This is a WeakMap: an entry is collected with the incident that is its key.' },
  ],
  hints: [
    'There are several causes. Use the dashboard as the team does, check, and fix the first leak of the result; then check again.',
    'Look at everything that outlives the page: document, window, the media query, the root element, the list in a module, the query cache, workers and connections, object URLs.',
    'Some of the code cleans up the wrong object: another function, another media query, another list, another connection. Compare exactly what is added with what is removed.',
    'freeRows, formatters, onArrowKey and takenBy do not leak.',
  ],
} satisfies Repair;

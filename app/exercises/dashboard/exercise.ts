import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'The tab dies after lunch',
  level: 'final',
  groups: ['listeners', 'timers', 'closures', 'react', 'observers', 'workers', 'data'],
  brief:
    'This is the dashboard of the operations team: traffic, anomalies, the error budget, a live connection to each service, the log, and the incidents. The team has sent a complaint. Find what is wrong, and make everything work as before.',
  symptom:
    'Since we moved to the new dashboard the tab dies after lunch. We go in and out of it all morning, nothing special, and it gets slower; then the browser says that the page has a problem. It never did that on the first day, when we only tried it out.',
  leaks: [
    { name: 'ShortcutBindings', kind: 'object', perVisit: 2, file: 'use-shortcuts.ts', what: 'document keeps the key listener of every tab but the first: the cleanup has the function of the first render.' },
    { name: 'SessionPulse', kind: 'object', perVisit: 1, file: 'heartbeat.tsx', what: 'The browser keeps the interval. The cleanup closes over the state of the first render, in which there was no timer.' },
    { name: 'AlertDigest', kind: 'object', perVisit: 1, file: 'notification-centre.tsx', what: 'The list in the module keeps every listener: filter makes a new list, and nobody takes it.' },
    { name: 'MetricsWindow', kind: 'object', perVisit: 2, file: 'metrics.ts', what: 'The query cache never forgets, and the moment of opening in the key makes every view a new query.' },
    { name: 'TrafficSeries', kind: 'object', perVisit: 2, file: 'traffic-chart.tsx', what: 'window keeps a listener of every chart that was drawn: to empty its element does not destroy a chart.' },
    { name: 'ChartTheme', kind: 'object', perVisit: 1, file: 'use-palette.ts', what: 'The media query keeps the listener, since the cleanup asks for another media query, and that one has no such listener.' },
    { name: 'AnomalyReport', kind: 'object', perVisit: 1, file: 'detector.ts', what: 'The thread lives on: a message that asks it to stop makes it forget its data, not end.' },
    { name: 'PicoGauge', kind: 'object', perVisit: 1, file: 'vendor/pico-gauge.ts', what: 'The widget’s own list keeps every gauge until destroy; unmount only takes it out of the page.' },
    { name: 'LatencyStream', kind: 'object', perVisit: 1, file: 'feed.ts', what: 'The connection of the service before stays open: only the last one is in the ref when the page leaves.' },
    { name: 'LogViewport', kind: 'object', perVisit: 1, file: 'fit-log.ts', what: 'The resize observer goes on observing the root element: what is unobserved is the log, which it never observed.' },
    { name: 'object URL', kind: 'object-url', perVisit: 1, file: 'export-csv.ts', what: 'The document keeps the file of every export, until its address is revoked.' },
    { name: 'HandoverSheet', kind: 'object', perVisit: 1, file: 'questions.ts', what: 'The Map in the module keeps the question that nobody has answered, and with it the function that waits for the answer.' },
  ],
  decoys: [
    { name: 'freeRows', why: 'The pool gets back what was taken from it: it never has more rows than were ever on show at once.' },
    { name: 'formatters', why: 'The cache has one entry for each style of number, and there are two.' },
    { name: 'onArrowKey', why: 'The listener hangs on the bar of tabs itself, and goes with it.' },
    { name: 'takenBy', why: 'A WeakMap: an entry goes with the incident that is its key.' },
  ],
  hints: [
    'There is not one cause. Walk through the dashboard as the team does, hunt, and repair what is on top; then hunt again.',
    'Look at everything that is older than the page: document, window, the media query, the root element, the list in a module, the query cache, threads and connections, object URLs.',
    'Some of the code cleans up and means the wrong thing: another function, another media query, another list, another connection. Compare what goes in with what comes out, word for word.',
    'Not to blame are freeRows, formatters, onArrowKey and takenBy.',
  ],
} satisfies Repair;

import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'The departures board',
  level: 'hunt',
  groups: ['listeners', 'timers', 'observers', 'data'],
  brief:
    'An airport’s page of departures: flights in as many columns as fit, notices that take turns, the way to a gate, and a badge that says whether the board is connected. Four things of every visit stay. Some of what looks guilty is not.',
  symptom: 'The screens in the hall stay on this application for weeks and walk through its pages. Every third day somebody has to reload them.',
  leaks: [
    { name: 'OutageLog', kind: 'object', perVisit: 1, file: 'connection-badge.tsx', what: 'window keeps the offline listener: of the two that the badge adds, it removes one.' },
    { name: 'NoticeReel', kind: 'object', perVisit: 1, file: 'notices.tsx', what: 'The browser keeps the timeout that the last turn has set; the cleanup clears the first one, which has long fired.' },
    { name: 'FlightColumns', kind: 'object', perVisit: 1, file: 'board.tsx', what: 'The resize observer goes on observing the root element: only the board is unobserved.' },
    { name: 'WalkingRoute', kind: 'object', perVisit: 2, file: 'routes.ts', what: 'The Map in the module keeps every route, since its keys are objects that are made anew for each question.' },
  ],
  decoys: [
    { name: 'airlines', why: 'The cache has one entry for each airline, and there are three of them.' },
    { name: 'onRowKey', why: 'The listener is never removed, and need not be: it hangs on an element of the page, and goes with it.' },
  ],
  hints: [
    'Take one file at a time, and ask what it gives to something older than the page: window, the root element, a timer, a variable of the module.',
    'Three of the four have a cleanup. Read what exactly it takes back: of two listeners, of two observed elements, of many timeouts.',
    'The fourth is a cache that is never hit. Two objects with the same content are two keys.',
    'connection-badge.tsx, notices.tsx, board.tsx and routes.ts hold one leak each.',
  ],
} satisfies Repair;

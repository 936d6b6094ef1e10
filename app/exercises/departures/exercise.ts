import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Airport departures',
  level: 'hunt',
  minutes: 40,
  groups: ['listeners', 'timers', 'observers', 'data'],
  brief: 'The departures page of an airport: flights in as many columns as fit, notices that change, the way to a gate, and a badge that shows whether the board is connected. Four things of every visit are retained. Some parts of the code look like leaks but are not.',
  symptom: 'The screens in the hall show this application for weeks and move through its pages. Every third day somebody has to reload them.',
  leaks: [
    { name: 'OutageLog', kind: 'object', perVisit: 1, file: 'connection-badge.tsx', what: 'window retains the offline listener: the badge adds two listeners and removes one.' },
    { name: 'NoticeReel', kind: 'object', perVisit: 1, file: 'notices.tsx', what: 'The browser retains the timeout that the last change of notice has set; the cleanup clears the first timeout, which fired long ago.' },
    { name: 'FlightColumns', kind: 'object', perVisit: 1, file: 'board.tsx', what: 'The resize observer still observes the root element: only the board is unobserved.' },
    { name: 'WalkingRoute', kind: 'object', perVisit: 2, file: 'routes.ts', what: 'The Map in the module retains every route, because its keys are objects that are created again for each request.' },
  ],
  decoys: [
    { name: 'airlines', why: 'The cache has one entry for each airline, and there are three airlines.' },
    { name: 'onRowKey', why: 'The listener is never removed and need not be: it is on an element of the page and is collected with it.' },
  ],
  hints: [
    'Check one file at a time: what does it pass to something that outlives the page, such as window, the root element, a timer or a variable of the module?',
    'Three of the four have a cleanup. Check what exactly it removes: which of two listeners, which of two observed elements, which of many timeouts.',
    'The fourth is a cache that never has a hit. Two objects with the same content are two different keys.',
    'connection-badge.tsx, notices.tsx, board.tsx and routes.ts contain one leak each.',
  ],
} satisfies Repair;

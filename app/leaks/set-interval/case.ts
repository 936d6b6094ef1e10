import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Departures board',
  cause: 'An interval that is never cleared',
  group: 'timers',
  feature: 'A departures board that turns its flaps',
  mechanism: 'The page starts an interval and never clears it. The browser keeps calling the function, and the function retains everything that its scope uses.',
  symptom: 'The processor is never idle: every visit leaves one more function that runs 25 times a second, on every page of the application.',
  keeps: { name: 'Timetable', kind: 'object', perVisit: 1 },
  path: ["the browser's timers", 'interval', 'turnFlap', 'its scope', 'timetable', 'Timetable'],
  fix: 'The effect stores the id that setInterval returned, and its cleanup clears that interval.',
  prevent: 'Always store the result of setInterval. Write clearInterval before you write the function that runs.',
  linter: 'react-web-api/no-leaked-interval',
  links: [
    { label: 'HTML: timers', href: 'https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timers' },
    { label: 'MDN: clearInterval', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Window/clearInterval' },
    { label: 'React: setting up and cleaning up an effect', href: 'https://react.dev/reference/react/useEffect#parameters' },
  ],
} satisfies Pair;

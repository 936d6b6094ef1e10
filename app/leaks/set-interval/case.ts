import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'An interval that is never cleared',
  group: 'timers',
  feature: 'A departures board that turns its flaps',
  mechanism: 'The page starts an interval and never clears it, so the browser goes on calling the function, and the function keeps everything its scope uses.',
  symptom: 'The processor never comes to rest: every visit leaves one more function behind that runs 25 times a second, on every page of the application.',
  keeps: { name: 'Timetable', kind: 'object', perVisit: 1 },
  path: ["the browser's timers", 'interval', 'turnFlap', 'its scope', 'timetable', 'Timetable'],
  fix: 'The effect keeps the number that setInterval returned, and its cleanup clears that interval.',
  prevent: 'Never call setInterval without using what it returns; write clearInterval first, then the function between the two.',
  linter: 'react-web-api/no-leaked-interval',
  links: [
    { label: 'HTML: timers', href: 'https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timers' },
    { label: 'MDN: clearInterval', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Window/clearInterval' },
    { label: 'React: setting up and cleaning up an effect', href: 'https://react.dev/reference/react/useEffect#parameters' },
  ],
} satisfies Pair;

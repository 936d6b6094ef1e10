import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Oven probe',
  cause: 'A timeout that sets the next one',
  group: 'timers',
  feature: 'An oven that polls its meat probe every ten minutes',
  mechanism: 'The polling function ends by setting a timeout for itself. The cleanup clears only the first timeout, which fired long ago, so another timeout is always pending, and it retains the function and its probe.',
  symptom: 'Polling never stops, although the code has a cleanup: every visit leaves one more poll that repeats as long as the tab is open.',
  keeps: { name: 'RoastProbe', kind: 'object', perVisit: 1 },
  path: ["the browser's timers", 'timeout', 'measure', 'its scope', 'probe', 'RoastProbe'],
  fix: 'Every new timeout id is stored in the same variable, so the cleanup clears the pending timeout.',
  prevent: 'A timer that renews itself gets a new id each time: store it in a variable, not in a constant. After an await, check that the page is still open.',
  linter: 'react-web-api/no-leaked-timeout',
  links: [
    { label: 'MDN: setTimeout', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Window/setTimeout' },
    { label: 'HTML: timers', href: 'https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timers' },
  ],
} satisfies Pair;

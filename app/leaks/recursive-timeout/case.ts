import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A timeout that sets the next one',
  group: 'timers',
  feature: 'An oven that polls its meat probe every ten minutes',
  mechanism: 'The polling function ends by setting a timeout for itself. The cleanup clears the first timeout only, which ran long ago, so there is always one more on its way, and it keeps the function and its probe.',
  symptom: 'Polling never stops, although the code has a cleanup: every visit leaves one more request on its way, for as long as the tab is open.',
  keeps: { name: 'RoastProbe', kind: 'object', perVisit: 1 },
  path: ["the browser's timers", 'timeout', 'measure', 'its scope', 'probe', 'RoastProbe'],
  fix: 'Every new timeout is written into the same variable, so that the cleanup clears the one that is waiting.',
  prevent: 'A timer that renews itself changes its number: keep it in a variable, not in a constant. With an await in between, ask after it whether the page is still there.',
  linter: 'react-web-api/no-leaked-timeout',
  links: [
    { label: 'MDN: setTimeout', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Window/setTimeout' },
    { label: 'HTML: timers', href: 'https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timers' },
  ],
} satisfies Pair;

import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'Hotel bell',
  cause: 'A timeout that nobody clears',
  group: 'timers',
  feature: 'A hotel desk with a bell',
  mechanism: 'Each ring of the bell sets a timeout of a tenth of a second, which retains the tone. Nothing clears the timeout when the page is left.',
  looksLike: 'An effect calls setTimeout without clearTimeout in a cleanup, and fadeAway retains a BellTone of 120 KB and the component’s setter after the page is left.',
  measured: 'Ten visits set twenty timeouts. In our two runs, eight and nine of the visits ended while a timeout was still pending. As soon as all twenty had run, no BellTone was alive. The hunter counts 0 0 0 0 0 0 0.',
  truth: 'The browser retains a timeout’s function until it has run, then drops it. A late call does no harm here, and the memory is retained for a tenth of a second. An interval, or a timeout that sets the next one, never ends by itself.',
  linter: 'react-web-api/no-leaked-timeout',
  links: [
    { label: 'HTML: timers', href: 'https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timers' },
    { label: 'MDN: setTimeout', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Window/setTimeout' },
  ],
} satisfies Control;

import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'A timeout that nobody clears',
  group: 'timers',
  feature: 'A hotel desk with a bell',
  mechanism: 'Each stroke of the bell sets a timeout of a tenth of a second, which keeps the tone; leaving the page clears none.',
  looksLike: 'There is setTimeout in an effect, no clearTimeout in a cleanup, and fadeAway keeps a BellTone of 120 KB and the component’s setter after the page has gone.',
  measured: 'Ten visits set twenty timeouts; in our two runs eight and nine of the visits ended while one was still to come. As soon as all twenty had run, no BellTone was alive. The hunter counts 0 0 0 0 0 0 0.',
  truth: 'The browser keeps a timeout’s function until it has run, then drops it. A late call does no harm here, and memory is held for a tenth of a second. An interval, or a timeout that sets the next one, never gets there.',
  linter: 'react-web-api/no-leaked-timeout',
  links: [
    { label: 'HTML: timers', href: 'https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timers' },
    { label: 'MDN: setTimeout', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Window/setTimeout' },
  ],
} satisfies Control;

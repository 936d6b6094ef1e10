import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'A promise that nobody keeps',
  group: 'closures',
  feature: 'A turnstile that waits for coins',
  mechanism: 'An async function waits for the next coin. When the page is left no coin comes any more: the promise never settles, and the function never returns.',
  looksLike: 'At every visit an async function with a tariff of 150 KB is left standing in the middle of its loop, for ever, and no code tells it to stop.',
  measured: 'Leave ten gates waiting, then take a heap snapshot: no TariffSheet. The hunter counts 0 0 0 0 0 0 0 over seven visits.',
  truth: 'Nothing waits in the engine. A suspended function hangs on its promise, the promise on whoever can settle it, and that is a resolver in a ref of the page. When that goes, all three go. A list that outlives the page and keeps the resolvers makes it a leak (pending-promise).',
  linter: null,
  links: [
    { label: 'MDN: Promise', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Promise' },
    { label: 'ECMAScript: await', href: 'https://tc39.es/ecma262/#await' },
  ],
} satisfies Control;

import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'Turnstile',
  cause: 'A promise that nothing references',
  group: 'closures',
  feature: 'A turnstile that waits for coins',
  mechanism: 'An async function waits for the next coin. When the page is left, no coin arrives: the promise never settles, and the function never returns.',
  looksLike: 'Every visit leaves an async function with a tariff of 150 KB suspended in its loop forever, and no code stops it.',
  measured: 'Leave ten turnstiles waiting, then take a heap snapshot: no TariffSheet. The hunter counts 0 0 0 0 0 0 0 over seven visits.',
  truth: 'The engine keeps no list of waiting functions. A suspended function is retained by its promise, and the promise by what can settle it: here a resolver in a ref of the page. When the page is collected, so are all three. A list that outlives the page and stores the resolvers makes it a leak (pending-promise).',
  linter: null,
  links: [
    { label: 'MDN: Promise', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Promise' },
    { label: 'ECMAScript: await', href: 'https://tc39.es/ecma262/#await' },
  ],
} satisfies Control;

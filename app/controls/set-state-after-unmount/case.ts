import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'State that is set after unmounting',
  group: 'react',
  feature: 'A locksmith who cuts a key for a phrase',
  mechanism: 'A key takes a while to be computed; who clears the bench before it is ready leaves behind an effect without a cleanup, which calls setKey for a component that is no longer there.',
  looksLike: 'React up to 17 warned of exactly this, and called it a memory leak. No cleanup, no AbortController, and a key of 120 KB arrives at a component that was unmounted.',
  measured: 'Each of ten visits has one key cut and calls off the second: all twenty were cut, in our run seven of them for a bench that was already cleared, and afterwards none was alive. The hunter counts 0 0 0 0 0 0 0 StrongboxKeys over seven visits.',
  truth: 'Until it settles, the promise keeps the function that waits for it; that is a delay, not a leak. Then setKey finds no mounted component, does nothing, and all of it is collected. React 18 removed the warning, since it made people write worse code. What must be cleaned up is a subscription that never ends.',
  linter: null,
  links: [
    { label: 'React 18: no warning about setState on an unmounted component', href: 'https://github.com/reactwg/react-18/discussions/82' },
    { label: 'MDN: SubtleCrypto.deriveBits', href: 'https://developer.mozilla.org/en-US/docs/Web/API/SubtleCrypto/deriveBits' },
  ],
} satisfies Control;

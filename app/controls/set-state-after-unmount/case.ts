import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'Locksmith',
  cause: 'State that is set after unmounting',
  group: 'react',
  feature: 'A locksmith who cuts a key for a phrase',
  mechanism: 'A key takes a while to compute. If the workbench is cleared before the key is ready, the effect has no cleanup, and it calls setKey for a component that has unmounted.',
  looksLike: 'React up to version 17 warned about exactly this and called it a memory leak. There is no cleanup and no AbortController, and a key of 120 KB arrives at a component that has unmounted.',
  measured: 'Each of ten visits has one key cut and cancels the second: all twenty keys were computed, in our run seven of them for a workbench that was already cleared, and afterwards none was alive. The hunter counts 0 0 0 0 0 0 0 StrongboxKeys over seven visits.',
  truth: 'Until it settles, the promise retains the function that waits for it; that is a delay, not a leak. Then setKey finds no mounted component and does nothing, and everything is collected. React 18 removed the warning because people wrote worse code to avoid it. A subscription that never ends must still be cleaned up.',
  linter: null,
  links: [
    { label: 'React 18: no warning about setState on an unmounted component', href: 'https://github.com/reactwg/react-18/discussions/82' },
    { label: 'MDN: SubtleCrypto.deriveBits', href: 'https://developer.mozilla.org/en-US/docs/Web/API/SubtleCrypto/deriveBits' },
  ],
} satisfies Control;

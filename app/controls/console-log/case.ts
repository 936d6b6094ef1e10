import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'An object that was logged',
  group: 'data',
  feature: 'A kitchen garden whose soil is probed',
  mechanism: 'Each probe of a bed logs a sample of 150 KB to the console, and the console keeps what it was given, so that it can be unfolded later.',
  looksLike: 'In DevTools’ Memory panel every sample is alive, one for each visit. It is often said that this is so only while DevTools is open; in Chromium it is so without, too.',
  measured: 'Log n objects in Chromium 156, with neither DevTools nor any other client, and ask WeakRefs after garbage collection: of 10 are alive 10, of 990 990, of 1,500 1,000, of 3,000 1,000; after console.clear() none. The hunter clears the console before it counts: 0 0 0 0 0 0 0.',
  truth: 'Chromium keeps the last thousand messages of a page with all they mention, for a console that may be opened; the thousand-and-first pushes the oldest out. It is a bounded buffer, though a thousand big objects are much: log what you want to read, not what it hangs on.',
  linter: null,
  links: [
    { label: 'MDN: console.clear()', href: 'https://developer.mozilla.org/en-US/docs/Web/API/console/clear_static' },
    { label: 'V8: the inspector’s store of console messages', href: 'https://chromium.googlesource.com/v8/v8/+/main/src/inspector/v8-console-message.cc' },
  ],
} satisfies Control;

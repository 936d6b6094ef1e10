import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'Kitchen garden',
  cause: 'An object that was logged',
  group: 'data',
  feature: 'A kitchen garden whose soil is probed',
  mechanism: 'Each probe of a bed logs a sample of 150 KB to the console. The console retains every logged object, so that it can be expanded later.',
  looksLike: 'In the Memory panel of DevTools every sample is alive, one for each visit. Many people say that this happens only while DevTools is open, but in Chromium it also happens without DevTools.',
  measured: 'Log n objects in Chromium 156, with neither DevTools nor another client connected, and check WeakRefs after garbage collection. Alive: 10 of 10, 990 of 990, 1,000 of 1,500, 1,000 of 3,000; after console.clear() none. The hunter clears the console before it counts: 0 0 0 0 0 0 0.',
  truth: 'Chromium keeps the last thousand console messages of a page, and all objects in them, because somebody may open the console. Message 1,001 removes the oldest. The buffer has a limit, but a thousand large objects need much memory: log the values that you want to read, not the objects that contain them.',
  linter: null,
  links: [
    { label: 'MDN: console.clear()', href: 'https://developer.mozilla.org/en-US/docs/Web/API/console/clear_static' },
    { label: 'V8: the inspector’s store of console messages', href: 'https://chromium.googlesource.com/v8/v8/+/main/src/inspector/v8-console-message.cc' },
  ],
} satisfies Control;

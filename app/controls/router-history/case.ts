import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'What a walk through addresses leaves',
  group: 'react',
  feature: 'A slide show with an address for every slide',
  mechanism: 'Every slide is a navigation of its own. The router keeps a state for each in the browser’s history, so that Back works.',
  looksLike: 'Each step adds a history entry and a fetch, and history.length goes up and up: a visitor who turns slides all day seems to fill the memory.',
  measured: 'Turn 10, 70 and 310 slides: history.length is 13, 50, 50; the heap has 25, 85, 250 PerformanceResourceTimings, 13, 51, 51 NavigationHistoryEntries and 2,109 plain objects each time. One SlideTray while the page is open, none afterwards: 0 0 0 0 0 0 0.',
  truth: 'The browser keeps the last fifty entries of a tab’s history, and the timings of the first 250 fetches; Next’s state in an entry is an address tree of some 200 bytes, stored as bytes, not the page. The tray of slides is none of it, and goes with the page.',
  linter: null,
  links: [
    { label: 'MDN: History.length', href: 'https://developer.mozilla.org/en-US/docs/Web/API/History/length' },
    { label: 'MDN: Performance.setResourceTimingBufferSize()', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Performance/setResourceTimingBufferSize' },
    { label: 'Next.js: linking and navigating', href: 'https://nextjs.org/docs/app/getting-started/linking-and-navigating' },
  ],
} satisfies Control;

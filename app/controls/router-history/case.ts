import type { Control } from '@/lib/catalogue/case';

export default {
  title: 'Slide show',
  cause: 'The browser history of visited URLs',
  group: 'react',
  feature: 'A slide show with a URL for every slide',
  mechanism: 'Every slide is a navigation. The router stores a state for each in the browser’s history, so that Back works.',
  looksLike: 'Each step adds a history entry and a fetch, and history.length rises: a visitor who turns slides all day seems to fill the memory.',
  measured: 'Turn 10, 70 and 310 slides: history.length is 13, 50, 50. The heap contains 25, 85, 250 PerformanceResourceTimings, 13, 51, 51 NavigationHistoryEntries and 2,109 plain objects each time. One SlideTray is alive while the page is open, none afterwards: 0 0 0 0 0 0 0.',
  truth: 'The browser keeps the last fifty entries of a tab’s history and the timings of the first 250 fetches. Next’s state in an entry is a tree of the URL of about 200 bytes, stored as bytes; it is not the page. The tray of slides is not part of it and is collected with the page.',
  linter: null,
  links: [
    { label: 'MDN: History.length', href: 'https://developer.mozilla.org/en-US/docs/Web/API/History/length' },
    { label: 'MDN: Performance.setResourceTimingBufferSize()', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Performance/setResourceTimingBufferSize' },
    { label: 'Next.js: linking and navigating', href: 'https://nextjs.org/docs/app/getting-started/linking-and-navigating' },
  ],
} satisfies Control;

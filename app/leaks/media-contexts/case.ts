import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Tuning forks',
  cause: 'An AudioContext that is never closed',
  group: 'data',
  feature: 'Tuning forks that can be struck',
  mechanism: 'The page opens an AudioContext and does not close it. The browser retains a running context, with its graph and its audio thread, although no script can reach it.',
  symptom: 'The tab uses the processor although it is silent, and every visit costs more battery on a phone.',
  keeps: { name: 'AudioContext', kind: 'media', perVisit: 1 },
  path: ['the browser’s running audio', 'AudioContext'],
  fix: 'The effect’s cleanup closes the context when the page is left.',
  prevent: 'Use one AudioContext for the whole application and suspend it when it is silent. Code that creates its own context must close it.',
  linter: null,
  links: [
    { label: 'MDN: AudioContext.close', href: 'https://developer.mozilla.org/en-US/docs/Web/API/AudioContext/close' },
    { label: 'Web Audio: the lifetime of an AudioContext', href: 'https://webaudio.github.io/web-audio-api/#AudioContext' },
  ],
} satisfies Pair;

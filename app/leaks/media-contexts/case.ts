import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'An AudioContext that is never closed',
  group: 'data',
  feature: 'Tuning forks that can be struck',
  mechanism: 'The page opens an AudioContext and leaves without closing it; a context that runs is kept by the browser itself, although no script can reach it, with its graph and the thread that computes its sound.',
  symptom: 'The tab uses the processor while it is silent, and a phone’s battery pays for every visit.',
  keeps: { name: 'AudioContext', kind: 'media', perVisit: 1 },
  path: ['the browser’s running audio', 'AudioContext'],
  fix: 'The effect closes the context when the page leaves.',
  prevent: 'One AudioContext for the whole application, suspended when it is quiet; whoever needs one of their own closes it.',
  linter: null,
  links: [
    { label: 'MDN: AudioContext.close', href: 'https://developer.mozilla.org/en-US/docs/Web/API/AudioContext/close' },
    { label: 'Web Audio: the lifetime of an AudioContext', href: 'https://webaudio.github.io/web-audio-api/#AudioContext' },
  ],
} satisfies Pair;

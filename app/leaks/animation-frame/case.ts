import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Orrery',
  cause: 'An animation that is never cancelled',
  group: 'timers',
  feature: 'An orrery: four planets on a canvas',
  mechanism: 'The drawing function requests the next frame each time it runs, and nothing cancels the last request. The browser therefore retains the function forever, and with it everything that its scope uses.',
  symptom: 'Animations stutter after a few visits and the laptop gets warm: every orrery that was ever shown runs 60 times a second, although its canvas is gone.',
  keeps: { name: 'Orrery', kind: 'object', perVisit: 1 },
  path: ["the browser's frame callbacks", 'animation frame', 'turn', 'its scope', 'orrery', 'Orrery'],
  fix: 'A variable stores the id of the latest request, and the cleanup cancels that request.',
  prevent: 'Write cancelAnimationFrame first, and let the loop store every new id where the cleanup reads it.',
  linter: null,
  links: [
    { label: 'HTML: animation frames', href: 'https://html.spec.whatwg.org/multipage/imagebitmap-and-animations.html#animation-frames' },
    { label: 'MDN: cancelAnimationFrame', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Window/cancelAnimationFrame' },
  ],
} satisfies Pair;

import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'An animation that is never cancelled',
  group: 'timers',
  feature: 'An orrery: four planets on a canvas',
  mechanism: 'The drawing function asks for the next frame each time it runs and nobody cancels the last request, so the browser keeps it for ever, and with it all that its scope uses.',
  symptom: 'Animations stutter after a few visits and the laptop gets warm: every orrery that was ever shown runs 60 times a second, with nothing to draw on.',
  keeps: { name: 'Orrery', kind: 'object', perVisit: 1 },
  path: ["the browser's frame callbacks", 'animation frame', 'turn', 'its scope', 'orrery', 'Orrery'],
  fix: 'The number of the latest request is kept in a variable, and the cleanup cancels it.',
  prevent: 'Write cancelAnimationFrame first, and let the loop write every new number where the cleanup will read it.',
  linter: null,
  links: [
    { label: 'HTML: animation frames', href: 'https://html.spec.whatwg.org/multipage/imagebitmap-and-animations.html#animation-frames' },
    { label: 'MDN: cancelAnimationFrame', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Window/cancelAnimationFrame' },
  ],
} satisfies Pair;

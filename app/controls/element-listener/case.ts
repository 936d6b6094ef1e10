import type { Control } from '@/lib/case';

export default {
  title: 'A listener on an element that leaves',
  group: 'listeners',
  feature: 'A seat map',
  mechanism: 'A click listener is added to a button of the page and never removed; when React removes the button, both go.',
  looksLike: 'Nobody calls removeEventListener.',
  truth: 'The listener belongs to the element. Nothing outside points at the element once it has left the document.',
  links: [{ label: 'DOM: event listeners', href: 'https://dom.spec.whatwg.org/#concept-event-listener' }],
} satisfies Control;

import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A portal’s container that stays in the body',
  group: 'dom',
  feature: 'A poster that can be enlarged',
  mechanism: 'The page appends an element to the body for React to render a portal into; React empties it when the portal goes, but the element is not React’s, and nobody takes it out of the document.',
  symptom: 'The body fills with empty elements, each with React’s listeners on it; nothing is detached, so a search for detached nodes finds none of them.',
  keeps: { name: '<poster-layer>', kind: 'dom', perVisit: 1 },
  path: ['window', 'document', 'body', 'poster-layer'],
  fix: 'The effect’s cleanup removes the container when the poster is put away or the page leaves.',
  prevent: 'Whoever appends to the body removes; or render all portals into one container that the layout owns.',
  linter: null,
  links: [
    { label: 'React: createPortal', href: 'https://react.dev/reference/react-dom/createPortal' },
    { label: 'MDN: Element.remove', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Element/remove' },
  ],
} satisfies Pair;

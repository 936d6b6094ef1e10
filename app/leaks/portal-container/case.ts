import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Poster gallery',
  cause: 'A portal container that stays in the body',
  group: 'dom',
  feature: 'A poster that can be enlarged',
  mechanism: 'The page appends an element to the body, and React renders a portal into it. React empties the element when the portal unmounts, but React does not own the element, and nothing removes it from the document.',
  symptom: 'The body fills with empty elements, each with React’s listeners on it. They are not detached, so a search for detached nodes does not find them.',
  keeps: { name: '<poster-layer>', kind: 'dom', perVisit: 1 },
  path: ['window', 'document', 'body', 'poster-layer'],
  fix: 'The effect’s cleanup removes the container when the poster is closed or the page is left.',
  prevent: 'Remove every element that you append to the body, or render all portals into one container of the layout.',
  linter: null,
  links: [
    { label: 'React: createPortal', href: 'https://react.dev/reference/react-dom/createPortal' },
    { label: 'MDN: Element.remove', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Element/remove' },
  ],
} satisfies Pair;

import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Museum tour',
  cause: 'A ref callback that only registers',
  group: 'dom',
  feature: 'A museum guide that walks from room to room',
  mechanism: 'React passes every node to a ref callback, which adds it to a registry in the module. Nothing removes the node from the registry when it unmounts, so the registry retains the node, and each node retains the tree that it was part of.',
  symptom: 'Code that iterates over the registry gets slower, and must check for each node whether it is still in the document.',
  keeps: { name: 'TourStop', kind: 'object', perVisit: 3 },
  path: ['module', 'stops', 'TourStop', 'node', 'the detached list'],
  fix: 'The ref callback returns a cleanup that removes the stop from the registry. React calls it when the node unmounts.',
  prevent: 'Treat a ref callback like an effect: the function that it returns (React 19), or its call with null (before React 19), removes what it added.',
  linter: null,
  links: [
    { label: 'React: ref callback', href: 'https://react.dev/reference/react-dom/components/common#ref-callback' },
    { label: 'React: a list of refs by a ref callback', href: 'https://react.dev/learn/manipulating-the-dom-with-refs#how-to-manage-a-list-of-refs-using-a-ref-callback' },
  ],
} satisfies Pair;

import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A ref callback that only registers',
  group: 'dom',
  feature: 'A museum guide that walks from room to room',
  mechanism: 'React hands every node to a ref callback, which puts it into a registry of the module; nothing takes it out again when the node leaves, so the registry keeps the nodes, and each node the tree it stood in.',
  symptom: 'Whatever walks the registry gets slower, and must ask each node whether it is still in the document.',
  keeps: { name: 'TourStop', kind: 'object', perVisit: 3 },
  path: ['module', 'stops', 'TourStop', 'node', 'the detached list'],
  fix: 'The ref callback returns a cleanup, which React calls when the node leaves; it takes the stop out of the registry.',
  prevent: 'Treat a ref callback as an effect: what it adds, the function it returns takes away (React 19), or the call with null does (before).',
  linter: null,
  links: [
    { label: 'React: ref callback', href: 'https://react.dev/reference/react-dom/components/common#ref-callback' },
    { label: 'React: a list of refs by a ref callback', href: 'https://react.dev/learn/manipulating-the-dom-with-refs#how-to-manage-a-list-of-refs-using-a-ref-callback' },
  ],
} satisfies Pair;

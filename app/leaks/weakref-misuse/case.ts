import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A FinalizationRegistry that keeps its target',
  group: 'data',
  feature: 'An airfield that counts balloons in and out',
  mechanism: 'A FinalizationRegistry holds its target weakly, but the second argument, the held value, strongly; here that is a function whose scope keeps the balloon, so the registry keeps what it waits to see collected.',
  symptom: 'The finalizer is never called, and the object it was to watch is never collected: the watcher is the leak.',
  keeps: { name: 'HotAirBalloon', kind: 'object', perVisit: 1 },
  path: ['module', 'groundCrew', 'its cells', 'land, the held value', 'its scope', 'balloon', 'HotAirBalloon'],
  fix: 'The function closes over the name, all that it needs; nothing in it leads back to the balloon.',
  prevent: 'A held value must not reach the target, not even through a closure (the target itself is refused with a TypeError): hand over an id, a key, a number.',
  linter: null,
  links: [
    { label: 'MDN: FinalizationRegistry.register', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/FinalizationRegistry/register' },
    { label: 'V8: weak references and finalizers', href: 'https://v8.dev/features/weak-references' },
  ],
} satisfies Pair;

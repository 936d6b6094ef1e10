import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Balloon airfield',
  cause: 'A FinalizationRegistry that retains its target',
  group: 'data',
  feature: 'An airfield that counts balloons in and out',
  mechanism: 'A FinalizationRegistry references its target weakly but its second argument, the held value, strongly. Here the held value is a function whose scope references the balloon, so the registry retains the object whose collection it should report.',
  symptom: 'The cleanup callback never runs, because the registry itself retains the object that it watches.',
  keeps: { name: 'HotAirBalloon', kind: 'object', perVisit: 1 },
  path: ['module', 'groundCrew', 'its cells', 'land, the held value', 'its scope', 'balloon', 'HotAirBalloon'],
  fix: 'The function uses only the name. Nothing in its scope references the balloon.',
  prevent: 'A held value must not reference the target, not even through a closure. (If the held value is the target itself, register throws a TypeError.) Use an id, a key or a number.',
  linter: null,
  links: [
    { label: 'MDN: FinalizationRegistry.register', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/FinalizationRegistry/register' },
    { label: 'V8: weak references and finalizers', href: 'https://v8.dev/features/weak-references' },
  ],
} satisfies Pair;

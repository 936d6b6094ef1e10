import { resumeGenerator } from '../coroutines';
import { advance, iteratorResult } from '../iterate';
import type { Machine } from '../machine';
import { GuestCoroutine } from '../suspended';
import { GuestIterator, type Value } from '../values';
import { hidden, type Native, nativeFunction, methods, tag } from './native';

/** Installs the prototypes of the built-in iterators and of generators. */
export function installIterators(machine: Machine): void {
  const { realm } = machine;
  const host: unknown = Object.getPrototypeOf(Object.getPrototypeOf([].values()));
  realm.counterparts.set(realm.iterator, { name: 'Iterator.prototype', host: host as object });
  hidden(realm.iterator, Symbol.iterator, nativeFunction(machine, '[Symbol.iterator]', (_machine, self) => self));
  const next = nativeFunction(machine, 'next', (machine, self) =>
    self instanceof GuestIterator ? advance(machine, self) : machine.fail('TypeError', 'The method next was called on a value that is not an iterator'));
  machine.nativeNext = next;
  for (const [kind, prototype] of Object.entries(realm.iterators)) {
    hidden(prototype, 'next', next);
    tag(prototype, kind);
  }
  methods(machine, realm.generator, { next: resuming('next'), throw: resuming('throw'), return: resuming('return') });
  tag(realm.generator, 'Generator');
}

const resuming = (kind: 'next' | 'throw' | 'return'): Native => (machine, self, [input]) => {
  if (!(self instanceof GuestCoroutine)) return machine.fail('TypeError', `${kind} method called on incompatible receiver ${describe(self)}`);
  const { value, isDone } = resumeGenerator(machine, self, { kind, value: input });
  return iteratorResult(machine, value, isDone);
};

const describe = (value: Value) => (typeof value === 'object' ? '#<Object>' : String(value));

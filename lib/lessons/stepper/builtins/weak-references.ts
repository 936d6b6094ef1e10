import { isCallable } from '../callables';
import type { Machine } from '../machine';
import { GuestObject, GuestWeakRef, type Value } from '../values';
import { constructorOf, methods, needsNew, prototypeOf, tag } from './native';

/** A FinalizationRegistry. Its callback runs as a task after a registered object was freed. */
class GuestRegistry extends GuestObject {
  readonly cells: { target: GuestObject; held: Value; token: Value }[] = [];

  constructor(id: number, proto: GuestObject | null, readonly callback: GuestObject) {
    super(id, proto);
    this.properties.set('\0callback', { value: callback, isEnumerable: false });
  }

  /** Adds a task for each registered object that was freed. */
  cleanUp(machine: Machine, dead: readonly object[]): void {
    for (const cell of this.cells.filter(({ target }) => dead.includes(target))) {
      this.cells.splice(this.cells.indexOf(cell), 1);
      machine.timers.push({ id: machine.newTimerId(), due: machine.now, callback: this.callback, args: [cell.held], every: null });
    }
  }
}

/** Installs `WeakRef` and `FinalizationRegistry`. */
export function installWeakReferences(machine: Machine): void {
  const { realm } = machine;
  constructorOf(machine, 'WeakRef', realm.weakRef, needsNew('WeakRef'), (machine, [target], newTarget) => {
    if (!(target instanceof GuestObject)) return machine.fail('TypeError', 'WeakRef: invalid target');
    const made = new GuestWeakRef(machine.newId(), prototypeOf(newTarget, realm.weakRef), target);
    machine.weakRefs.add(made);
    machine.keptAlive.add(target);
    return made;
  });
  methods(machine, realm.weakRef, {
    deref: (machine, self) => {
      if (!(self instanceof GuestWeakRef)) return machine.fail('TypeError', 'WeakRef.prototype.deref was called on a value that is not a WeakRef');
      if (self.target) machine.keptAlive.add(self.target);
      return self.target;
    },
  });
  tag(realm.weakRef, 'WeakRef');

  constructorOf(machine, 'FinalizationRegistry', realm.finalizationRegistry, needsNew('FinalizationRegistry'), (machine, [callback], newTarget) => {
    if (!isCallable(callback)) return machine.fail('TypeError', 'FinalizationRegistry: cleanup must be callable');
    const made = new GuestRegistry(machine.newId(), prototypeOf(newTarget, realm.finalizationRegistry), callback);
    machine.registries.add(made);
    return made;
  });
  methods(machine, realm.finalizationRegistry, {
    register: (machine, self, [target, held, token]) => {
      if (!(target instanceof GuestObject)) return machine.fail('TypeError', 'FinalizationRegistry.prototype.register: invalid target');
      registryOf(machine, self).cells.push({ target, held, token });
      return undefined;
    },
    unregister: (machine, self, [token]) => {
      const { cells } = registryOf(machine, self);
      const before = cells.length;
      for (const cell of cells.filter((one) => one.token === token)) cells.splice(cells.indexOf(cell), 1);
      return cells.length < before;
    },
  });
  tag(realm.finalizationRegistry, 'FinalizationRegistry');
}

function registryOf(machine: Machine, self: Value): GuestRegistry {
  return self instanceof GuestRegistry ? self : machine.fail('TypeError', 'The method was called on a value that is not a FinalizationRegistry');
}

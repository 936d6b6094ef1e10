import type { Trial } from './trial';

/** The object that a variable holds; 8 KB, so that its memory is visible. */
class Cargo {
  readonly data = new Float64Array(1024);
  readonly title = 'cargo';
}

/** A variable of the module; it lives as long as the page. */
const moduleVariable: { cargo: Cargo | undefined } = { cargo: undefined };

/** A variable of the module, one of a call that has ended, and one of a block in such a call. */
const lifetimes: Trial = () => {
  moduleVariable.cargo = new Cargo();
  return {
    watched: [
      { name: 'what a variable of the module holds', mustGo: false, object: moduleVariable.cargo },
      { name: 'what a variable of the function held', mustGo: true, object: inAFunction() },
      { name: 'what a variable of a block in it held', mustGo: true, object: inABlock() },
    ],
    held: undefined,
  };
};

function inAFunction(): Cargo {
  const local = new Cargo();
  local.data.fill(1);
  return local;
}

function inABlock(): Cargo {
  for (let turn = 0; turn < 3; turn++) {
    const inner = new Cargo();
    inner.data.fill(turn);
    if (turn === 2) return inner;
  }
  return new Cargo();
}

/**
 * Three local variables of a call that has ended: one that no inner function uses, one that a retained function uses,
 * one that a function uses that is not retained.
 */
const capturedLocal: Trial = () => {
  const { watched, kept } = callWithLocals();
  return {
    watched: [
      { name: 'the local variable that no inner function uses', mustGo: true, object: watched.plain },
      { name: 'the local variable that a kept function uses', mustGo: false, object: watched.captured },
      { name: 'the local variable that a forgotten function uses', mustGo: true, object: watched.forgotten },
    ],
    held: kept,
  };
};

function callWithLocals() {
  const plain = new Cargo();
  plain.data.fill(1);
  const { cargo: captured, read: kept } = readerOf();
  const { cargo: forgotten } = readerOf();
  return { watched: { plain, captured, forgotten }, kept };
}

function readerOf() {
  const cargo = new Cargo();
  return { cargo, read: () => cargo.data.length };
}

/**
 * A retained function that uses no large object. In one case its sibling in the same scope uses one; in the other case
 * it was created in another scope.
 */
const sharedScope: Trial = () => {
  const together = openTogether();
  const apart = openApart();
  return {
    watched: [
      { name: 'the data beside a kept function that does not use it, but whose sibling does', mustGo: false, object: together.cargo },
      { name: 'the same data, where the kept function was born in another scope', mustGo: true, object: apart.cargo },
    ],
    held: [together.say, apart.say],
  };
};

function openTogether() {
  const cargo = new Cargo();
  const label = cargo.title;
  const search = () => cargo.data.indexOf(1);
  search();
  return { cargo, say: () => label };
}

function openApart() {
  const cargo = new Cargo();
  const search = () => cargo.data.indexOf(1);
  search();
  return { cargo, say: sayer(cargo.title) };
}

function sayer(label: string) {
  return () => label;
}

/**
 * Two functions that return a title: one reads it from the object later and retains the object, the other copied it
 * before.
 */
const cheapClosure: Trial = () => {
  const costly = new Cargo();
  const cheap = new Cargo();
  return {
    watched: [
      { name: 'the object of the function that reads its title later', mustGo: false, object: costly },
      { name: 'the object of the function that took the title out first', mustGo: true, object: cheap },
    ],
    held: [titleLater(costly), titleNow(cheap)],
  };
};

function titleLater(cargo: Cargo) {
  return () => cargo.title;
}

function titleNow({ title }: Cargo) {
  return () => title;
}

export const scopeTrials = {
  lifetimes,
  'captured-local': capturedLocal,
  'shared-scope': sharedScope,
  'cheap-closure': cheapClosure,
} as const satisfies Record<string, Trial>;

import { toText } from '../convert';
import { inspect } from '../inspect';
import type { Machine } from '../machine';
import type { Value } from '../values';
import { accessor, constructorOf, methods, native, tag } from './native';

/** The symbols that are properties of `Symbol`. */
const wellKnown = ['iterator', 'asyncIterator', 'hasInstance', 'toPrimitive', 'toStringTag', 'isConcatSpreadable', 'species', 'match', 'matchAll', 'replace', 'search', 'split', 'unscopables'] as const;

/** Installs `Symbol` and the well-known symbols. */
export function installSymbols(machine: Machine): void {
  const { realm } = machine;
  const registered = new Map<string, symbol>();
  const symbol = constructorOf(
    machine,
    'Symbol',
    realm.symbol,
    (machine, _, [description]) => Symbol(description === undefined ? undefined : toText(machine, description)),
    (machine) => machine.fail('TypeError', 'Symbol is not a constructor'),
  );
  for (const name of wellKnown) {
    symbol.properties.set(name, { value: Symbol[name], isEnumerable: false, isReadOnly: true, isPermanent: true });
  }
  methods(machine, symbol, {
    for: (machine, _, [key]) => {
      const text = toText(machine, key);
      const made = registered.get(text) ?? Symbol(text);
      registered.set(text, made);
      return made;
    },
    keyFor: (machine, _, [value]) => {
      if (typeof value !== 'symbol') return machine.fail('TypeError', `${inspect(value)} is not a symbol`);
      return [...registered].find(([, one]) => one === value)?.[0];
    },
  });
  const symbolOf = (self: Value) => (typeof self === 'symbol' ? self : machine.fail('TypeError', 'The value is not a symbol'));
  methods(machine, realm.symbol, {
    toString: native((_machine, self) => symbolOf(self).toString()),
    valueOf: native((_machine, self) => symbolOf(self)),
  });
  accessor(machine, realm.symbol, 'description', (_machine, self) => symbolOf(self).description);
  tag(realm.symbol, 'Symbol');
}

import { toText } from '../convert';
import type { Machine } from '../machine';
import { GuestRegExp } from '../regexp/guest-regexp';
import { matchArray, newRegExp, nextMatch } from '../regexp/regexp';
import type { Value } from '../values';
import { accessor, constructorOf, type Native, type NativeConstruct, methods, native, prototypeOf } from './native';

const flagNames = { hasIndices: 'd', global: 'g', ignoreCase: 'i', multiline: 'm', dotAll: 's', unicode: 'u', unicodeSets: 'v', sticky: 'y' } as const;

/** Installs `RegExp`. The string methods that take regular expressions are in `string-matching.ts`. */
export function installRegExps(machine: Machine): void {
  const { realm } = machine;
  const make: NativeConstruct = (machine, [pattern, flags], newTarget) => {
    const isCopy = pattern instanceof GuestRegExp;
    const source = isCopy ? pattern.source : pattern === undefined ? '' : toText(machine, pattern);
    const wanted = flags !== undefined ? toText(machine, flags) : isCopy ? pattern.flags : '';
    return newRegExp(machine, source, wanted, prototypeOf(newTarget, realm.regExp));
  };
  constructorOf(machine, 'RegExp', realm.regExp, (machine, _, args) => make(machine, args, realm.object), make);
  const on = (body: (machine: Machine, regExp: GuestRegExp, args: readonly Value[]) => Value): Native => (machine, self, args) =>
    self instanceof GuestRegExp ? body(machine, self, args) : machine.fail('TypeError', 'The method was called on a value that is not a regular expression');
  methods(machine, realm.regExp, {
    exec: on((machine, regExp, [value]) => {
      const text = toText(machine, value);
      const match = nextMatch(machine, regExp, text);
      return match && matchArray(machine, regExp, text, match);
    }),
    test: on((machine, regExp, [value]) => nextMatch(machine, regExp, toText(machine, value)) !== null),
    toString: native(on((_machine, { source, flags }) => `/${source}/${flags}`)),
  });
  accessor(machine, realm.regExp, 'source', on((_machine, { source }) => source));
  accessor(machine, realm.regExp, 'flags', on((_machine, { flags }) => flags));
  for (const [name, flag] of Object.entries(flagNames)) accessor(machine, realm.regExp, name, on((_machine, { flags }) => flags.includes(flag)));
}

import { RegExpParser, visitRegExpAST, type AST } from '@eslint-community/regexpp';
import { toInteger } from '../convert';
import type { Machine } from '../machine';
import { define, get, set } from '../properties';
import type { GuestArray, GuestObject } from '../values';
import { GuestRegExp, type Match } from './guest-regexp';
import { compile } from './matcher';

const parser = new RegExpParser();

/** Creates a regular expression. @throws GuestThrow a SyntaxError if the pattern or the flags are wrong */
export function newRegExp(machine: Machine, source: string, flags: string, proto: GuestObject = machine.realm.regExp): GuestRegExp {
  try {
    new RegExp(source, flags);
  } catch (error) {
    return machine.fail('SyntaxError', (error as Error).message);
  }
  const flagsNode = parser.parseFlags(flags);
  const pattern = parser.parsePattern(source, 0, source.length, { unicode: flagsNode.unicode, unicodeSets: flagsNode.unicodeSets });
  const groups: AST.CapturingGroup[] = [];
  const modifiers: AST.Modifiers[] = [];
  visitRegExpAST(pattern, {
    onCapturingGroupEnter: (group) => groups.push(group),
    onModifiersEnter: (one) => modifiers.push(one),
  });
  if (modifiers.length > 0) machine.outside('A modifier inside a regular expression');
  const matchAt = compile(pattern, flagsNode, groups, () => machine.spend());
  return new GuestRegExp(machine.newId(), proto, source === '' ? '(?:)' : source, flags.split('').sort().join(''), groups.map(({ name }) => name), matchAt);
}

/** Finds the next match from an index. */
export function findMatch(regExp: GuestRegExp, text: string, from: number): Match | null {
  const isSticky = regExp.flags.includes('y');
  for (let at = from; at <= text.length; at++) {
    const match = regExp.matchAt(text, at);
    if (match || isSticky) return match;
  }
  return null;
}

/** Finds the next match as `exec` does: from `lastIndex`, which it moves, if the expression is global or sticky. */
export function nextMatch(machine: Machine, regExp: GuestRegExp, text: string): Match | null {
  const moves = /[gy]/.test(regExp.flags);
  const from = moves ? toInteger(machine, get(machine, regExp, 'lastIndex')) : 0;
  const match = from > text.length ? null : findMatch(regExp, text, from);
  if (moves) set(machine, regExp, 'lastIndex', match?.end ?? 0, regExp, true);
  return match;
}

/** The texts of a match: the whole, then each group; undefined for a group that took no part. */
export function textsOf(text: string, { start, end, groups }: Match): (string | undefined)[] {
  return [text.slice(start, end), ...groups.map((group) => (group ? text.slice(...group) : undefined))];
}

/** The named groups of a match; undefined if the expression has none. */
export function namedGroups(machine: Machine, { groupNames }: GuestRegExp, texts: readonly (string | undefined)[]): GuestObject | undefined {
  if (groupNames.every((name) => name === null)) return undefined;
  const made = machine.newObject(null);
  groupNames.forEach((name, at) => {
    if (name !== null) define(machine, made, name, texts[at + 1] ?? made.properties.get(name)?.value);
  });
  return made;
}

/** The array that `exec` returns for a match. */
export function matchArray(machine: Machine, regExp: GuestRegExp, text: string, match: Match): GuestArray {
  const texts = textsOf(text, match);
  const array = machine.newArray(texts);
  return machine.pinned([array], () => {
    define(machine, array, 'index', match.start);
    define(machine, array, 'input', text);
    define(machine, array, 'groups', namedGroups(machine, regExp, texts));
    return array;
  });
}

/** The index after an empty match, so that a global search goes on. */
export function afterEmpty(regExp: GuestRegExp, text: string, at: number): number {
  return at + (/[uv]/.test(regExp.flags) && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

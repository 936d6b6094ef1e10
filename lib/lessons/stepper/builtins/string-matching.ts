/* The string methods that take a string or a regular expression. */

import { isCallable } from '../callables';
import { toInteger, toText } from '../convert';
import type { Machine } from '../machine';
import { set } from '../properties';
import { GuestRegExp, type Match } from '../regexp/guest-regexp';
import { afterEmpty, findMatch, matchArray, namedGroups, newRegExp, nextMatch, textsOf } from '../regexp/regexp';
import type { GuestObject} from '../values';
import { type Value } from '../values';
import type { StringMethod } from './native';

const asRegExp = (machine: Machine, value: Value, flags = '') =>
  value instanceof GuestRegExp ? value : newRegExp(machine, value === undefined ? '' : toText(machine, value), flags);

function needsGlobal(machine: Machine, regExp: GuestRegExp, method: string): void {
  if (!regExp.flags.includes('g')) machine.fail('TypeError', `String.prototype.${method} called with a non-global RegExp argument`);
}

/** All matches of a global expression, or the first match of another one. */
function allMatches(machine: Machine, regExp: GuestRegExp, text: string): Match[] {
  if (!regExp.flags.includes('g')) {
    const match = nextMatch(machine, regExp, text);
    return match ? [match] : [];
  }
  set(machine, regExp, 'lastIndex', 0, regExp, true);
  const found: Match[] = [];
  for (let at = 0; ; ) {
    const match = at > text.length ? null : findMatch(regExp, text, at);
    if (!match) return found;
    found.push(match);
    at = match.end === match.start ? afterEmpty(regExp, text, match.end) : match.end;
  }
}

export const matchingMethods: Readonly<Record<string, StringMethod>> = {
  match: (text, machine, [pattern]) => {
    const regExp = asRegExp(machine, pattern);
    if (!regExp.flags.includes('g')) {
      const match = nextMatch(machine, regExp, text);
      return match && matchArray(machine, regExp, text, match);
    }
    const found = allMatches(machine, regExp, text);
    return found.length === 0 ? null : machine.newArray(found.map(({ start, end }) => text.slice(start, end)));
  },
  matchAll: (text, machine, [pattern]) => {
    const regExp = asRegExp(machine, pattern, 'g');
    needsGlobal(machine, regExp, 'matchAll');
    const matches = allMatches(machine, regExp, text);
    return machine.newIterator('RegExp String Iterator', regExp, (function* () {
      for (const match of matches) yield matchArray(machine, regExp, text, match);
    })());
  },
  replace: (text, machine, [pattern, by]) => replace(text, machine, pattern, by, false),
  replaceAll: (text, machine, [pattern, by]) => {
    if (pattern instanceof GuestRegExp) needsGlobal(machine, pattern, 'replaceAll');
    return replace(text, machine, pattern, by, true);
  },
  search: (text, machine, [pattern]) => findMatch(asRegExp(machine, pattern), text, 0)?.start ?? -1,
  split: (text, machine, [separator, limit]) => {
    const most = limit === undefined ? undefined : toInteger(machine, limit);
    if (separator === undefined) return machine.newArray([text].slice(0, most));
    const parts = separator instanceof GuestRegExp ? splitBy(separator, text) : text.split(toText(machine, separator));
    return machine.newArray(parts.slice(0, most));
  },
};

function splitBy(regExp: GuestRegExp, text: string): (string | undefined)[] {
  if (text === '') return regExp.matchAt('', 0) ? [] : [''];
  const parts: (string | undefined)[] = [];
  let last = 0;
  for (let at = 0; at < text.length; ) {
    const match = regExp.matchAt(text, at);
    if (!match || match.end === last || match.start >= text.length) at = afterEmpty(regExp, text, at);
    else {
      parts.push(text.slice(last, at), ...textsOf(text, match).slice(1));
      last = match.end;
      at = match.end;
    }
  }
  return [...parts, text.slice(last)];
}

function replace(text: string, machine: Machine, pattern: Value, by: Value, isAll: boolean): string {
  const isRegExp = pattern instanceof GuestRegExp;
  const matches = isRegExp ? allMatches(machine, pattern, text) : plainMatches(text, toText(machine, pattern), isAll);
  const template = isCallable(by) ? '' : toText(machine, by);
  let result = '';
  let last = 0;
  for (const match of matches) {
    const texts = textsOf(text, match);
    const groups = isRegExp ? namedGroups(machine, pattern, texts) : undefined;
    const written = isCallable(by)
      ? toText(machine, machine.call(by, undefined, [...texts, match.start, text, ...(groups ? [groups] : [])]))
      : expand(template, text, match, texts, groups);
    result += text.slice(last, match.start) + written;
    machine.checkLength(result.length);
    last = match.end;
  }
  result += text.slice(last);
  machine.checkLength(result.length);
  return result;
}

/** The places of a plain text. */
function plainMatches(text: string, part: string, isAll: boolean): Match[] {
  const found: Match[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + Math.max(1, part.length))) {
    found.push({ start: at, end: at + part.length, groups: [] });
    if (!isAll || (part === '' && at === text.length)) break;
  }
  return found;
}

/** Replaces `$&`, `$1`, `$<name>` and the other patterns of a replacement text. */
function expand(template: string, text: string, { start, end }: Match, texts: readonly (string | undefined)[], groups: GuestObject | undefined): string {
  return template.replace(/\$(?:([$&`'])|(\d\d?)|<([^>]*)>)/g, (whole, sign: string | undefined, digits: string | undefined, name: string | undefined) => {
    if (sign) return { $: '$', '&': texts[0] ?? '', '`': text.slice(0, start), "'": text.slice(end) }[sign] ?? whole;
    if (name !== undefined) {
      const named = groups?.properties.get(name)?.value;
      return groups ? (typeof named === 'string' ? named : '') : whole;
    }
    const two = Number(digits);
    if (two >= 1 && two < texts.length) return texts[two] ?? '';
    const one = Number(digits?.[0]);
    return one >= 1 && one < texts.length ? (texts[one] ?? '') + (digits ?? '').slice(1) : whole;
  });
}

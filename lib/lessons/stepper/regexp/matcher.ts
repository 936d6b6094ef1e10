/*
 * Matches regular expressions. The host could do it, but it cannot be stopped: an expression such as /(a+)+$/ can take
 * it years. This matcher backtracks as ECMAScript says and counts its work. Whether one letter belongs to a class of
 * letters is asked of the host, which is quick for a single letter.
 */

import type { AST } from '@eslint-community/regexpp';
import type { Match } from './guest-regexp';

type Groups = ([start: number, end: number] | null)[];

/** The state of one attempt. */
interface Attempt {
  text: string;
  groups: Groups;
  /** Counts a unit of work. @throws if the program has used up its limit */
  spend: () => void;
}

/** Continues with the rest of the expression from an index. @returns whether the rest matches */
type Next = (at: number) => boolean;
type Matcher = (attempt: Attempt, at: number, next: Next) => boolean;

interface Mode {
  flags: AST.Flags;
  /** Whether the expression is matched from right to left, as in a lookbehind. */
  isBackward: boolean;
  names: Map<AST.CapturingGroup, number>;
}

/** Makes a function that looks for a match at one index. */
export function compile(pattern: AST.Pattern, flags: AST.Flags, groups: readonly AST.CapturingGroup[], spend: () => void): (text: string, start: number) => Match | null {
  const names = new Map(groups.map((group, at) => [group, at]));
  const matcher = alternatives(pattern.alternatives, { flags, isBackward: false, names });
  return (text, start) => {
    const attempt: Attempt = { text, groups: groups.map(() => null), spend };
    let end = -1;
    const isFound = matcher(attempt, start, (at) => {
      end = at;
      return true;
    });
    return isFound ? { start, end, groups: attempt.groups } : null;
  };
}

function alternatives(nodes: readonly AST.Alternative[], mode: Mode): Matcher {
  const matchers = nodes.map(({ elements }) => sequence(elements, mode));
  const [only] = matchers;
  if (only && matchers.length === 1) return only;
  return (attempt, at, next) => matchers.some((matcher) => matcher(attempt, at, next));
}

function sequence(elements: readonly AST.Element[], mode: Mode): Matcher {
  const matchers = elements.map((element) => matcherOf(element, mode));
  if (mode.isBackward) matchers.reverse();
  const from = (index: number): Matcher => {
    const matcher = matchers[index];
    if (!matcher) return (_, at, next) => next(at);
    if (index === matchers.length - 1) return matcher;
    const rest = from(index + 1);
    return (attempt, at, next) => matcher(attempt, at, (after) => rest(attempt, after, next));
  };
  return from(0);
}

function matcherOf(node: AST.Element, mode: Mode): Matcher {
  switch (node.type) {
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass': {
      const one = letter(node, mode);
      return (attempt, at, next) => {
        const after = one(attempt, at);
        return after !== null && next(after);
      };
    }
    case 'Group': return alternatives(node.alternatives, mode);
    case 'CapturingGroup': return capturing(node, mode);
    case 'Backreference': return backreference(node, mode);
    case 'Quantifier': return quantifier(node, mode);
    case 'Assertion': return assertion(node, mode);
  }
}

/** The index after one letter that belongs to the node; null if the letter does not. */
function letter(node: AST.Element, { flags, isBackward }: Mode): (attempt: Attempt, at: number) => number | null {
  const hostFlags = `${flags.ignoreCase ? 'i' : ''}${flags.dotAll ? 's' : ''}${flags.unicodeSets ? 'v' : flags.unicode ? 'u' : ''}`;
  const test = new RegExp(`^${node.raw}$`, hostFlags);
  const isUnicode = flags.unicode || flags.unicodeSets;
  return ({ text, spend }, at) => {
    spend();
    const width = !isUnicode ? 1 : isBackward ? widthBefore(text, at) : (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    const [from, to] = isBackward ? [at - width, at] : [at, at + width];
    if (from < 0 || to > text.length || !test.test(text.slice(from, to))) return null;
    return isBackward ? from : to;
  };
}

const widthBefore = (text: string, at: number): number => (at >= 2 && (text.codePointAt(at - 2) ?? 0) > 0xffff ? 2 : 1);

function capturing(node: AST.CapturingGroup, mode: Mode): Matcher {
  const inner = alternatives(node.alternatives, mode);
  const index = mode.names.get(node) ?? 0;
  return (attempt, at, next) => {
    const { groups } = attempt;
    return inner(attempt, at, (after) => {
      const before = groups[index] ?? null;
      groups[index] = after < at ? [after, at] : [at, after];
      if (next(after)) return true;
      groups[index] = before;
      return false;
    });
  };
}

function backreference({ resolved }: AST.Backreference, { flags, isBackward, names }: Mode): Matcher {
  const targets = (Array.isArray(resolved) ? resolved : [resolved]).map((group) => names.get(group) ?? 0);
  const same = (a: string, b: string) => a === b || (flags.ignoreCase && a.toLowerCase() === b.toLowerCase());
  return (attempt, at, next) => {
    attempt.spend();
    const group = targets.map((target) => attempt.groups[target]).find((one) => one);
    if (!group) return next(at);
    const text = attempt.text.slice(...group);
    const [from, to] = isBackward ? [at - text.length, at] : [at, at + text.length];
    return from >= 0 && same(attempt.text.slice(from, to), text) && next(isBackward ? from : to);
  };
}

function quantifier({ element, min, max, greedy }: AST.Quantifier, mode: Mode): Matcher {
  const isLetter = element.type === 'Character' || element.type === 'CharacterSet' || element.type === 'CharacterClass';
  if (isLetter) return repeatedLetter(letter(element, mode), min, max, greedy);
  const inner = matcherOf(element, mode);
  const inside = [...mode.names].filter(([group]) => group.start >= element.start && group.end <= element.end).map(([, index]) => index);
  const repeat = (attempt: Attempt, at: number, count: number, next: Next): boolean => {
    attempt.spend();
    const again = () => {
      if (count >= max) return false;
      const before = inside.map((index) => attempt.groups[index] ?? null);
      for (const index of inside) attempt.groups[index] = null;
      // A repetition that matches nothing ends the loop, as ECMAScript says.
      if (inner(attempt, at, (after) => (after !== at || count < min) && repeat(attempt, after, count + 1, next))) return true;
      inside.forEach((index, i) => {
        attempt.groups[index] = before[i] ?? null;
      });
      return false;
    };
    if (count < min) return again();
    return greedy ? again() || next(at) : next(at) || again();
  };
  return (attempt, at, next) => repeat(attempt, at, 0, next);
}

/** A quantifier of single letters needs no recursion, so that it can match long texts. */
function repeatedLetter(one: (attempt: Attempt, at: number) => number | null, min: number, max: number, isGreedy: boolean): Matcher {
  return (attempt, at, next) => {
    const ends = [at];
    const grow = (): boolean => {
      const after = ends.length - 1 < max ? one(attempt, ends.at(-1) ?? at) : null;
      if (after !== null) ends.push(after);
      return after !== null;
    };
    if (isGreedy) {
      while (grow());
      for (let count = ends.length - 1; count >= min; count--) if (next(ends[count] ?? at)) return true;
      return false;
    }
    while (ends.length - 1 < min) if (!grow()) return false;
    do {
      if (next(ends.at(-1) ?? at)) return true;
    } while (grow());
    return false;
  };
}

function assertion(node: AST.Assertion, mode: Mode): Matcher {
  const { multiline } = mode.flags;
  switch (node.kind) {
    case 'start': return ({ text }, at, next) => (at === 0 || (multiline && isLineEnd(text[at - 1]))) && next(at);
    case 'end': return ({ text }, at, next) => (at === text.length || (multiline && isLineEnd(text[at]))) && next(at);
    case 'word': return ({ text }, at, next) => (isWord(text[at - 1]) !== isWord(text[at])) !== node.negate && next(at);
    case 'lookahead':
    case 'lookbehind': {
      const inner = alternatives(node.alternatives, { ...mode, isBackward: node.kind === 'lookbehind' });
      return (attempt, at, next) => {
        const before = [...attempt.groups];
        const isFound = inner(attempt, at, () => true);
        const restore = () => before.forEach((group, index) => {
          attempt.groups[index] = group;
        });
        if (node.negate) restore();
        if (isFound === node.negate) return false;
        if (next(at)) return true;
        restore();
        return false;
      };
    }
  }
}

const isLineEnd = (letter: string | undefined) => letter !== undefined && /[\n\r\u2028\u2029]/.test(letter);
const isWord = (letter: string | undefined) => letter !== undefined && /\w/.test(letter);

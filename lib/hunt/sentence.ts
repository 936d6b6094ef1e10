import { plainName } from './judge';
import type { Station } from './memlab-heap';
import type { Snapshot } from './snapshot';

/** Blink's own containers between an event target or a timer and the function it keeps: one word for all of them. */
const folds: readonly (readonly [RegExp, string])[] = [
  [/EventListener|EventTargetData/, 'event listener'],
  [/DOMTimer|ScheduledAction|V8Function$|V8VoidFunction|FrameRequestCallback|IdleRequestCallback/, 'callback'],
];
const plumbing = /^(blink::|cppgc|InternalNode|\(object elements\)|system \/ (?!Context)|native_bind$)/;
const internalTypes = new Set(['array', 'hidden', 'code', 'object shape']);

/** A node's name as a person would say it, or '' when it is only plumbing. */
function label(snapshot: Snapshot, node: number): string {
  const name = plainName(snapshot.name(node));
  const type = snapshot.type(node);
  const fold = folds.find(([pattern]) => type === 'native' && pattern.test(name));
  if (fold) return fold[1];
  if (name.startsWith('system / Context')) return 'scope';
  if (/^Window( |$)/.test(name)) return 'window';
  if (plumbing.test(name) || internalTypes.has(type)) return '';
  if (type === 'closure') return `${name || 'anonymous function'}()`;
  return name || `(${type})`;
}

/** The retainer path as plain names, plumbing left out and repeats folded: `["(GC roots)", "window", …, "PriceFeed"]`. */
export function stationsOf(snapshot: Snapshot, path: readonly Station[]): string[] {
  const names = ['(GC roots)'];
  for (const { node } of path) {
    const name = label(snapshot, node);
    if (name && name !== names.at(-1)) names.push(name);
  }
  return names;
}

/**
 * The leak in one English sentence, from the old object that should not hold on to what it holds.
 * @param payload its name, how many a visit leaves, and the bytes each retains
 */
export function sentenceOf(
  snapshot: Snapshot,
  path: readonly Station[],
  holders: ReadonlySet<number>,
  payload: { name: string; perVisit: number; bytes: number },
): string {
  const from = Math.max(0, path.findIndex(({ node }) => holders.has(node)));
  const [holder = 'Something', ...kept] = wordsOf(snapshot, path, from);
  if (kept.at(-1) === `\`${payload.name}\``) kept.pop();
  let text = holder === 'its scope' ? 'A scope' : holder;
  let isAfterHandle = false;
  for (const [i, word] of kept.entries()) {
    const isScope = word === 'its scope';
    if (isScope) text += ', whose scope';
    else if (isAfterHandle) text += `, ${word}`;
    else text += `${i === 0 || kept[i - 1] === 'its scope' ? '' : ', which'} keeps ${word}`;
    isAfterHandle = word.startsWith('an event listener') || word.startsWith('a pending');
  }
  if (kept.length === 0 || kept.at(-1) === 'its scope') text += ' keeps it';
  const many = payload.perVisit === 1 ? 'one' : String(payload.perVisit);
  return `${text}: ${many} \`${payload.name}\` per visit, ${formatBytes(payload.bytes)} each.`;
}

/** Each station from `from` on in a word or two; a variable or property is said by its name, not by its value's. */
function wordsOf(snapshot: Snapshot, path: readonly Station[], from: number): string[] {
  const words: string[] = [];
  for (const [i, { node }] of path.entries()) {
    if (i < from) continue;
    const name = label(snapshot, node);
    const variable = i === from ? undefined : variableInto(snapshot, path[i - 1]?.edge);
    const word = spoken(name, variable);
    if (word && word !== words.at(-1)) words.push(word);
  }
  return words;
}

function spoken(name: string, variable: string | undefined): string {
  if (name === 'event listener') return 'an event listener';
  if (name === 'callback') return 'a pending callback';
  if (name === 'scope') return 'its scope';
  if (variable) return `\`${variable}\``;
  return name && `\`${name}\``;
}

function variableInto(snapshot: Snapshot, edge: number | undefined): string | undefined {
  if (edge === undefined) return undefined;
  const type = snapshot.edgeType(edge);
  const name = snapshot.edgeName(edge);
  return type === 'context' || (type === 'property' && name !== '__proto__') ? name : undefined;
}

/** Bytes in the unit a person would choose: `512 bytes`, `92 KB`, `1.4 MB` (1 KB = 1,024 bytes). */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${Math.round(bytes)} bytes`;
  const [value, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'KB'] : [bytes / 1024 ** 2, 'MB'];
  return `${value < 10 ? value.toFixed(1).replace(/\.0$/, '') : Math.round(value)} ${unit}`;
}

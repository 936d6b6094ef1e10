import { plainName } from './judge';
import type { Station } from './memlab-heap';
import type { Snapshot } from './snapshot';

/** Blink's own containers between an event target or a timer and the function it keeps: one word for all of them. */
const folds: readonly (readonly [RegExp, keyof Handles])[] = [
  [/EventListener|EventTargetData/, 'listener'],
  [/DOMTimer|ScheduledAction|V8Function$|V8VoidFunction|FrameRequestCallback|IdleRequestCallback/, 'callback'],
];
const unknownHandles: Handles = { listener: 'event listener', callback: 'pending callback' };
const plumbing = /^(blink::|cppgc|InternalNode|\(object elements\)|system \/ (?!Context)|native_bind$)/;
/** Where the browser itself keeps what is running or registered: workers, timers, observers. */
const roots = /^(\(.*\)|C\+\+ .* roots|Pending activities|.* in .* document tree roots?)$/i;
const internalTypes = new Set(['array', 'hidden', 'code', 'object shape']);

/** What a listener or a pending callback is called, where the ledger knows: `resize listener`, `interval`. */
export interface Handles {
  listener: string;
  callback: string;
}

/** A node's name as a person would say it, or '' when it is only plumbing. */
function label(snapshot: Snapshot, node: number, handles: Handles): string {
  const name = plainName(snapshot.name(node));
  const type = snapshot.type(node);
  const fold = folds.find(([pattern]) => type === 'native' && pattern.test(name));
  if (fold) return handles[fold[1]];
  if (name.startsWith('system / Context')) return 'scope';
  if (/^Window( |$)/.test(name)) return 'window';
  if (type === 'synthetic' || roots.test(name)) return 'the browser';
  if (plumbing.test(name) || internalTypes.has(type)) return '';
  if (type === 'closure') return `${name || 'anonymous function'}()`;
  return name || `(${type})`;
}

/** The retainer path as plain names, plumbing left out and repeats folded: `["(GC roots)", "window", …, "PriceFeed"]`. */
export function stationsOf(snapshot: Snapshot, path: readonly Station[], handles = unknownHandles): string[] {
  const names = ['(GC roots)'];
  for (const { node } of withoutLedger(snapshot, path)) {
    const name = label(snapshot, node, handles);
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
  handles = unknownHandles,
): string {
  const said = withoutLedger(snapshot, path);
  const from = Math.max(0, said.findIndex(({ node }) => holders.has(node)));
  const [holder = 'Something', ...kept] = wordsOf(snapshot, said, from, handles);
  if (kept.at(-1) === `\`${payload.name}\``) kept.pop();
  let text = holder === 'its scope' ? 'A scope' : holder.replace(/^`the browser`$/, 'The browser');
  let isAfterHandle = false;
  for (const [i, word] of kept.entries()) {
    const isScope = word === 'its scope';
    if (isScope) text += ', whose scope';
    else if (isAfterHandle) text += `, ${word}`;
    else text += `${i === 0 || kept[i - 1] === 'its scope' ? '' : ', which'} keeps ${word}`;
    isAfterHandle = word === spokenHandle(handles.listener) || word === spokenHandle(handles.callback);
  }
  if (kept.length === 0 || kept.at(-1) === 'its scope') text += ' keeps it';
  const many = payload.perVisit === 1 ? 'one' : String(payload.perVisit);
  return `${text}: ${many} \`${payload.name}\` per visit, ${formatBytes(payload.bytes)} each.`;
}

/** Each station from `from` on in a word or two; a variable or property is said by its name, not by its value's. */
function wordsOf(snapshot: Snapshot, path: readonly Station[], from: number, handles: Handles): string[] {
  const words: string[] = [];
  for (const [i, { node }] of path.entries()) {
    if (i < from) continue;
    // A window that is not the oldest on the way is a frame's.
    const name = i > from ? label(snapshot, node, handles).replace(/^window$/, 'iframe window') : label(snapshot, node, handles);
    const variable = variableInto(snapshot, path[i - 1]?.edge);
    const word = name === handles.listener || name === handles.callback ? spokenHandle(name) : spoken(name, variable);
    if (word && word !== words.at(-1)) words.push(word);
  }
  return words;
}

/** "an interval", "a `resize` listener", "an `abort` listener". */
function spokenHandle(name: string): string {
  const quoted = name.replace(/^(?!event )(\S+) listener$/, '`$1` listener');
  return `${/^[aeio]/.test(name) ? 'an' : 'a'} ${quoted}`;
}

/** The ledger stands between a timer and its callback; the path is told as if it did not. */
function withoutLedger(snapshot: Snapshot, path: readonly Station[]): Station[] {
  let isInside = false;
  return path.filter(({ node }) => {
    const name = snapshot.name(node);
    isInside = name === 'leakLabRun' || (isInside && name.startsWith('system / Context'));
    return !isInside;
  });
}

function spoken(name: string, variable: string | undefined): string {
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

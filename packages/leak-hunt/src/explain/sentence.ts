import { isReactField } from '../frameworks/react';
import type { Snapshot } from '../heap/snapshot';
import type { PathNode } from '../heap/types';
import { formatBytes } from './bytes';
import { isOwnClass } from './naming';
import { label, theBrowser, unknownHandles, type Vocabulary, withoutInnards } from './path-nodes';
import { type Waiting, waitingOf } from './waiting';

/** The word limit of a sentence. A longer sentence leaves out the middle of the path. */
const mostWords = 40;

/** What a leak leaves behind: its name, the number per visit, and the bytes that each one retains. */
export interface Left {
  name: string;
  perVisit: number;
  bytes: number;
}

interface Word {
  /** The form in a sentence: `` `feed` ``, `` a `resize` listener ``. */
  text: string;
  /** The form in the list of path nodes. It shows whether the sentence has already said it. */
  plain: string;
  kind: 'scope' | 'handle' | 'property' | 'variable' | 'thing' | 'waiting';
}

/**
 * Describes the leak in one English sentence, which begins with the retainer that is older than the visits.
 */
export function sentenceOf(
  snapshot: Snapshot,
  path: readonly PathNode[],
  left: Left,
  vocabulary: Vocabulary = unknownHandles,
): string {
  const [retainer, ...kept] = wordsOf(snapshot, path, vocabulary);
  const begin = capital(retainer?.kind === 'scope' ? 'a scope' : (retainer?.text ?? 'something'));
  const last = kept.at(-1);
  const isLast = last !== undefined && ['thing', 'handle'].includes(last.kind) && isNamed(last, left.name);
  if (isLast) kept.pop();
  const whole = begin + chain(kept) + ending(kept, left, isLast);
  if (whole.split(' ').length <= mostWords) return whole;
  return begin + chain(kept.slice(0, 1)) + rest(kept) + ending(kept, left, isLast);
}

/** The name of the retainer on a path, as the sentence calls it, without quotes: `window.cache`, `window resize listener`. */
export function holderName(snapshot: Snapshot, path: readonly PathNode[], vocabulary: Vocabulary): string {
  const [retainer, next] = wordsOf(snapshot, path, vocabulary);
  const plain = (word: Word) => word.text.replaceAll('`', '').replace(/^an? /, '');
  if (!retainer) return theBrowser;
  if (retainer.kind === 'scope') return next ? plain(next) : 'scope';
  return next?.kind === 'handle' ? `${plain(retainer)} ${plain(next)}` : plain(retainer);
}

/** ` The heaviest thing in it is one \`Atlas\` (39 KB).`; '' for nothing. */
export function insideSentence(inner: { name: string; bytes: number } | undefined): string {
  return inner ? ` The heaviest thing in it is one \`${inner.name}\` (${formatBytes(inner.bytes)}).` : '';
}

function chain(kept: readonly Word[]): string {
  return kept
    .map(({ text, kind }, i) => {
      const before = kept[i - 1];
      if (kind === 'scope') return ', whose scope';
      if (before?.kind === 'handle') return `, ${text}`;
      return `${!before || before.kind === 'scope' ? '' : ', which'} keeps ${text}`;
    })
    .join('');
}

/** The end of a path whose middle is left out. */
function rest(kept: readonly Word[]): string {
  const from = kept.findLastIndex(({ kind }, i) => kind !== 'scope' && i <= kept.length - 2);
  const tail = kept.slice(Math.max(1, from));
  const [first] = tail;
  return first ? `, which leads to ${first.text}${chain(tail).slice(chain([first]).length)}` : '';
}

function ending(kept: readonly Word[], { name, perVisit, bytes }: Left, isLast: boolean): string {
  const last = kept.at(-1);
  const isSaid = !isLast && kept.some((word) => isNamed(word, name));
  const many = perVisit === 1 ? 'one' : String(perVisit);
  const called = /^\(\w+\)$/.test(name) ? `${name.slice(1, -1)}${perVisit === 1 ? '' : 's'}` : `\`${name}\``;
  const what = isSaid ? many : `${many} ${called}`;
  const weight = `${formatBytes(bytes)} each, ${formatBytes(bytes * perVisit * 100)} after 100 visits.`;
  if (!last || last.kind === 'scope') return ` keeps ${what} per visit, ${weight}`;
  return `${isLast ? ', which keeps' : ':'} ${what} per visit, ${weight}`;
}

function isNamed({ plain }: Word, name: string): boolean {
  return plain === name || plain === `${name}()`;
}

/** One or two words for each path node from the retainer on. A variable or property has its own name, not its value's. */
function wordsOf(snapshot: Snapshot, path: readonly PathNode[], vocabulary: Vocabulary): Word[] {
  const retainer = path.findIndex(({ node }) => vocabulary.retainers?.has(node));
  const nodes = withoutInnards(snapshot, path, vocabulary);
  const from = Math.max(0, nodes.findLastIndex((pathNode) => path.indexOf(pathNode) <= retainer));
  const words: Word[] = [];
  let component: string | undefined;
  for (const [i, { node }] of nodes.entries()) {
    if (i < from) continue;
    const word = framed(wordOf(snapshot, nodes, i, vocabulary), i > from);
    const before = words.at(-1);
    if (!word || word.text === before?.text || (word.plain === theBrowser && words.length > 0)) continue;
    if (i === from) words.push(inClass(snapshot, nodes, i, word, vocabulary));
    else if (word.kind === 'property' && words.length > 1 && before && /^(property|variable)$/.test(before.kind)) {
      words[words.length - 1] = { ...before, text: `${before.text.slice(0, -1)}.${word.plain}\`` };
    } else if (snapshot.type(node) === 'closure' && component === undefined && word.kind === 'thing') {
      component = vocabulary.components?.around(node) ?? '';
      const isSaid = words.some(({ plain }) => plain === `${component} component`);
      words.push(component && !isSaid ? { ...word, text: ofComponent(word.text, component) } : word);
    } else words.push(word);
  }
  return words;
}

/** A window that is not the first path node belongs to a frame. */
function framed(word: Word | undefined, isLater: boolean): Word | undefined {
  return isLater && word?.plain === 'window' ? { text: 'an `iframe window`', plain: 'iframe window', kind: 'thing' } : word;
}

function wordOf(snapshot: Snapshot, path: readonly PathNode[], i: number, vocabulary: Vocabulary): Word | undefined {
  const node = path[i]?.node ?? 0;
  const name = label(snapshot, node, vocabulary);
  const isFibre = vocabulary.components?.isFibre(node) === true;
  const into = isFibre ? undefined : path[i - 1];
  const isHook = into !== undefined && vocabulary.components?.isFibre(into.node) === true && isReactField(snapshot, into.edge);
  if (name === vocabulary.listener || name === vocabulary.callback) return { text: spokenHandle(name), plain: name, kind: 'handle' };
  if (name === 'scope') return { text: 'its scope', plain: name, kind: 'scope' };
  const waiting = waitingOf(snapshot, node);
  if (waiting) return { text: spokenWaiting({ ...waiting, name: vocabulary.originals?.names.get(node) ?? waiting.name }), plain: name, kind: 'waiting' };
  const variable = isHook ? undefined : variableInto(snapshot, into?.edge, vocabulary);
  if (variable) return { text: `\`${variable.name}\``, plain: variable.name, kind: variable.kind };
  return name ? { text: spokenThing(snapshot, node, name, isFibre), plain: name, kind: 'thing' } : undefined;
}

/** Puts the owner before the retainer's property if it is the window or an instance of an own class: `QueryCache.#queries`. */
function inClass(snapshot: Snapshot, path: readonly PathNode[], i: number, word: Word, { originals }: Vocabulary): Word {
  const owner = path[i - 1]?.node;
  if (word.kind !== 'property' || owner === undefined) return word;
  const name = label(snapshot, owner, { ...unknownHandles, ...(originals && { originals }) });
  const isTelling = name === 'window' || (isOwnClass(snapshot, owner) && name !== 'Module');
  return isTelling ? { ...word, text: `\`${name}.${word.plain}\`` } : word;
}

/** "the `Room` component's `hear()`", "an anonymous function of the `Room` component". */
function ofComponent(fn: string, component: string): string {
  return fn.startsWith('`') ? `the \`${component}\` component's ${fn}` : `${fn} of the \`${component}\` component`;
}

/** "an interval", "a `resize` listener". */
function spokenHandle(name: string): string {
  const quoted = name.replace(/^(?!event )(\S+) listener$/, '`$1` listener');
  return `${article(name)} ${quoted}`;
}

/** "an async function `load()` that waits", "a generator `rows()` that has not ended". */
function spokenWaiting({ name, isAsync }: Waiting): string {
  const called = name ? ` \`${name}()\`` : '';
  return isAsync ? `an async function${called} that waits` : `a generator${called} that has not ended`;
}

function article(name: string): string {
  return /^\W*[aeio]/i.test(name) ? 'an' : 'a';
}

/** "a `Worker`", "`hear()`", "the `Room` component", "the browser". */
function spokenThing(snapshot: Snapshot, node: number, name: string, isFibre: boolean): string {
  if (isFibre) return name.replace(/^(.*) component$/, 'the `$1` component');
  if (name === theBrowser) return name;
  if (name === 'anonymous function') return `an ${name}`;
  if (/^(Object|Array|\(\w+\))$/.test(name)) return `${article(name)} ${name.replace(/\W/g, '').toLowerCase()}`;
  if (/^(window|document|performance|customElements|<(html|head|body)>)$/.test(name) || snapshot.type(node) === 'closure') return `\`${name}\``;
  return `${article(name)} \`${name}\``;
}

function variableInto(snapshot: Snapshot, edge: number | undefined, { originals }: Vocabulary): { name: string; kind: 'variable' | 'property' } | undefined {
  if (edge === undefined) return undefined;
  const type = snapshot.edgeType(edge);
  const name = snapshot.edgeName(edge);
  if (type === 'context') return { name: originals?.variables.get(edge) ?? name, kind: 'variable' };
  if (type !== 'property' || name === '__proto__') return undefined;
  return { name: name.replace(/^<symbol (.*)>$/, 'Symbol($1)'), kind: 'property' };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import { formatBytes } from '../explain/bytes';
import { listenerParts, nativePlumbing } from '../explain/path-nodes';
import type { PathStep } from '../heap/types';

/**
 * A retainer path as text, with one line for each step: `--edge (kind)--->  [Name] (type) @id [retained size]`. It omits
 * the containers of Blink and V8, and the index of a reference into one. It shows the objects of a listener as one step,
 * and long template arguments as `…`.
 * @param isPlain omits ids and sizes
 */
export function pathLines(path: readonly PathStep[], isPlain = false): string[] {
  const lines: string[] = [];
  let before: string | undefined;
  let isAfterContainer = false;
  let isAfterNative = false;
  for (const step of path) {
    const word = wordFor(step);
    const isUnnamed = isAfterNative || (isAfterContainer && !isNamed(step));
    isAfterNative = step.type === 'native' || step.type === 'synthetic';
    // The first step is the root. It has no reference to it, and is never omitted.
    isAfterContainer = before !== undefined && (word === '' || (word !== step.name && word === before));
    if (isAfterContainer) continue;
    before = word;
    const edge = lines.length === 0 ? '' : `  --${isUnnamed ? '…' : edgeWords(step)}--->  `;
    const size = isPlain ? '' : ` @${step.id} [${formatBytes(step.retainedSize)}]`;
    lines.push(`${edge}[${nameFor(step, word)}] (${step.type})${size}`);
  }
  return lines;
}

/** One word for several objects of Blink or V8; '' for one of their containers. */
const words: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/^system \/ Context/, 'scope'],
  [/^Window($| )/, 'window'],
  [listenerParts, 'event listener'],
  [/^(DOMTimer|ScheduledAction|V8Function|V8VoidFunction|V8FrameRequestCallback|V8IdleRequestCallback)$/, 'pending callback'],
  [/^(blink::|cppgc|InternalNode|\(object elements\)|system \/ )/, ''],
];

function wordFor({ name, type }: PathStep): string {
  if (isString(type)) return quoted(name);
  if (type === 'array' || (type === 'native' && nativePlumbing.test(name) && !listenerParts.test(name))) return '';
  if (name === '') return type === 'closure' ? 'anonymous function' : type;
  return words.find(([pattern]) => pattern.test(name))?.[1] ?? name;
}

const longestText = 60;

function isString(type: string): boolean {
  return type === 'string' || type.endsWith(' string');
}

/** The beginning of a string, in one line. */
function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `"${line.length > longestText ? `${line.slice(0, longestText)}…` : line}"`;
}

function nameFor({ name, type, isDetached }: PathStep, word: string): string {
  if (isString(type)) return word;
  const clipped = word.length > 2 * longestText ? `${word.slice(0, 2 * longestText)}…` : foldTemplates(word);
  return isDetached && word === name && !name.startsWith('Detached ') ? `Detached ${clipped}` : clipped;
}

/** Whether an author gave the reference to a step its name. */
function isNamed({ edgeKind }: PathStep): boolean {
  return edgeKind === 'property' || edgeKind === 'context';
}

/** `resize (property)`, `feed (variable)`, `[6]`. The browser's own references get no name. */
function edgeWords({ edge, edgeKind }: PathStep): string {
  if (edgeKind === 'element') return `[${edge}]`;
  if (edgeKind === 'internal' && edge === 'context') return edge;
  return edge.includes('::') ? '…' : `${edge} (${edgeKind === 'context' ? 'variable' : edgeKind})`;
}

/** Shortens Blink's C++ template arguments, which are long and say nothing. Keeps the markup of an element. */
function foldTemplates(name: string): string {
  if (/^(Detached )?</.test(name)) return name;
  let folded = name;
  for (let before = ''; before !== folded; ) {
    before = folded;
    folded = folded.replace(/<[^<>…]*(?:<…>[^<>]*)*>/g, '<…>');
  }
  return folded;
}

import { formatBytes } from '../explain/bytes';
import { listenerParts, nativePlumbing } from '../explain/path-nodes';
import type { PathStep } from '../heap/types';

/**
 * A retainer path for people, one line a step: `--edge (kind)--->  [Name] (type) @id [retained size]`. What only the
 * authors of Blink and V8 know is left out: their containers, and the index of a reference into one; what belongs
 * together (the objects that make a listener) stands once; long template arguments give way to `…`.
 * @param isPlain whether ids and sizes are left out
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
    // The first step stands for the root and has no reference into it; it is never left out.
    isAfterContainer = before !== undefined && (word === '' || (word !== step.name && word === before));
    if (isAfterContainer) continue;
    before = word;
    const edge = lines.length === 0 ? '' : `  --${isUnnamed ? '…' : edgeWords(step)}--->  `;
    const size = isPlain ? '' : ` @${step.id} [${formatBytes(step.retainedSize)}]`;
    lines.push(`${edge}[${nameFor(step, word)}] (${step.type})${size}`);
  }
  return lines;
}

/** One word for what Blink and V8 make of several objects; '' for a container of theirs. */
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

/** How a text begins, in one line. */
function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `"${line.length > longestText ? `${line.slice(0, longestText)}…` : line}"`;
}

function nameFor({ name, type, isDetached }: PathStep, word: string): string {
  if (isString(type)) return word;
  const clipped = word.length > 2 * longestText ? `${word.slice(0, 2 * longestText)}…` : foldTemplates(word);
  return isDetached && word === name && !name.startsWith('Detached ') ? `Detached ${clipped}` : clipped;
}

/** Whether the reference to a step has a name that an author gave. */
function isNamed({ edgeKind }: PathStep): boolean {
  return edgeKind === 'property' || edgeKind === 'context';
}

/** `resize (property)`, `feed (variable)`, `[6]`; a reference that the browser itself holds has no name worth telling. */
function edgeWords({ edge, edgeKind }: PathStep): string {
  if (edgeKind === 'element') return `[${edge}]`;
  if (edgeKind === 'internal' && edge === 'context') return edge;
  return edge.includes('::') ? '…' : `${edge} (${edgeKind === 'context' ? 'variable' : edgeKind})`;
}

/** Blink's C++ template arguments fill lines and say nothing; the markup of an element does. */
function foldTemplates(name: string): string {
  if (/^(Detached )?</.test(name)) return name;
  let folded = name;
  for (let before = ''; before !== folded; ) {
    before = folded;
    folded = folded.replace(/<[^<>…]*(?:<…>[^<>]*)*>/g, '<…>');
  }
  return folded;
}

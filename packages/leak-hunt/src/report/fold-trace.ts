import { listenerParts, nativePlumbing } from '../explain/path-nodes';

/**
 * memlab's rendering of a path, for people: the same stations in the same order, without what only Blink's and V8's
 * authors know. Containers of the engine go, and with them the index of the reference into them; what belongs together
 * (the four objects that make a listener) stands once; long template arguments give way to `…`.
 * @param trace as memlab prints it: one line a station, `--edge (kind)--->  [Name] (type) @id [size]`
 */
export function foldTrace(trace: string): string {
  const lines: string[] = [];
  let before = '';
  let isSkipping = false;
  let isFromNative = false;
  let isInTracker = false;
  for (const line of clipTexts(trace).split('\n')) {
    const [, indent = '', edge = '', kind = '', name, rest = ''] = station.exec(line) ?? [];
    if (name === undefined) {
      lines.push(line);
      continue;
    }
    const word = wordFor(name, rest);
    const isUnnamed = isFromNative || isInTracker || (isSkipping && !/^(property|variable)$/.test(kind));
    isInTracker = name === 'leakHuntRun' || (isInTracker && word === 'scope');
    isFromNative = /^ \((native|synthetic)\)/.test(rest);
    // The first station stands for the root and has no reference into it; it is never left out.
    if (lines.length > 0 && (word === '' || isInTracker || (word !== name && word === before))) {
      isSkipping = true;
      continue;
    }
    const told = foldTemplates(word);
    lines.push(edge ? `${indent}--${isUnnamed ? '…' : foldEdge(edge, kind)}--->  [${told}]${rest}` : `${indent}[${told}]${rest}`);
    before = word;
    isSkipping = false;
  }
  return lines.join('\n');
}

const longestText = 60;

/** Of a text, which may be long, a trace shows how it begins. memlab ends it at the first `@`, and then without a quote. */
function clipTexts(trace: string): string {
  return trace.replace(/(^|--->[ \t]*)"([^]*?)("?)(?= \((?:\w+ )?string\) @\d+)/g, (_, before: string, text: string, end: string) => {
    const line = text.replace(/\s+/g, ' ');
    return `${before}"${line.length > longestText ? `${line.slice(0, longestText)}…` : line}${end}`;
  });
}

/** memlab leaves out the closing bracket of some names, and writes a kind behind every edge. */
const station = /^(\s*)(?:--(.*) \((\w+)\)--->\s+)?\[(.+?)\]?( \((?:hidden|array|string|object|code|closure|regexp|number|native|synthetic|concatenated string|sliced string|symbol|bigint|object shape)\).*)$/;

/** One word for what Blink and V8 make of several objects; '' for a container of theirs. */
const words: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/^system \/ Context/, 'scope'],
  [/^Window($| )/, 'window'],
  [listenerParts, 'event listener'],
  [/^(DOMTimer|ScheduledAction|V8Function|V8VoidFunction|V8FrameRequestCallback|V8IdleRequestCallback)$/, 'pending callback'],
  [/^<closure>$/, 'anonymous function'],
  [/^(blink::|cppgc|InternalNode|\(object elements\)|<array>|leakHuntRun$|system \/ )/, ''],
];

function wordFor(name: string, rest: string): string {
  if (rest.startsWith(' (array)') || (rest.startsWith(' (native)') && nativePlumbing.test(name) && !listenerParts.test(name))) return '';
  return words.find(([pattern]) => pattern.test(name))?.[1] ?? name;
}

/** `resize (property)`, `[6]`; a reference that the browser itself holds has no name worth telling. */
function foldEdge(edge: string, kind: string): string {
  if (kind === 'element') return `[${edge}]`;
  if (kind === 'internal' && edge === 'context') return edge;
  return edge.includes('::') ? '…' : `${edge} (${kind})`;
}

/** Blink's C++ template arguments fill lines and say nothing; the markup of an element does. */
function foldTemplates(name: string): string {
  let folded = name;
  for (let before = ''; before !== folded; ) {
    before = folded;
    folded = folded.replace(/<[^<>…]*(?:<…>[^<>]*)*>(?=[>\]),\w ]|$)/g, (text) => (/^<[a-z][\w-]*( |>)/.test(text) ? text : '<…>'));
  }
  return folded;
}

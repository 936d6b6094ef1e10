import type { ContainerGrowth } from '../detect/container-growth';
import { isMemoryObject } from '../detect/containers';
import type { Components } from '../frameworks/react';
import type { Heap } from '../heap/heap';
import { stepsOf } from '../heap/path-steps';
import type { Snapshot } from '../heap/snapshot';
import type { PathNode } from '../heap/types';
import type { Unplaced } from './leak-stacks';
import { calledAs, isOwnClass } from './naming';
import { label, pathNodeNames, unknownHandles } from './path-nodes';
import { proofOfContainer } from './proof';
import type { ExplainedLeak, Suspect } from './types';

/** Explains a container that grows with every visit: what it is called, where it is reached from, and which statements may add to it. */
export function containerLeak(
  heap: Heap,
  retainedBytes: number,
  components: Components,
  growth: ContainerGrowth,
): { leak: Suspect; unplaced: Unplaced } {
  const { snapshot } = heap;
  const { container, holder, edge, perVisit, series } = growth;
  const value = snapshot.target(edge);
  const whole = [...heap.pathTo(holder).slice(0, -1), { node: holder, edge }, { node: value, edge: undefined }];
  // The memory of a container has no name of its own.
  const isInside = typeof container === 'number' || isTexts(growth);
  const path = isInside ? [...whole.slice(0, -2), { node: holder, edge: undefined }] : whole;
  const type = typeOf(snapshot, isInside ? holder : value);
  const variable = variableOf(snapshot, path);
  const place = ownerOf(snapshot, path, variable);
  const trace = pathNodeNames(snapshot, path, { ...unknownHandles, components });
  const leak: Suspect = {
    name: variable === '' ? type : `${variable} (${type})`,
    kind: isTexts(growth) ? 'string' : kindOf(type),
    heap: 'page',
    perVisit,
    count: series.reduce((sum, added) => sum + added, 0),
    retainedBytes,
    source: null,
    sentence: sentence(place, type, growth, !isInside),
    trace,
    path: stepsOf(heap, path),
    series,
    suspect: Math.max(0, trace.length - 2),
    excerpt: null,
    proof: proofOfContainer(growth),
  };
  return { leak, unplaced: { path: whole, retainer: holder, retained: value, within: new Uint8Array(), resources: [], nodes: [], isAhead: growth.isAhead === true } };
}

/** "`temperatures` is an array that each visit makes longer by 800 entries; it has 8,800 now." */
function sentence(place: string, type: string, { container, perVisit, size, isAhead }: ContainerGrowth, isReplaced: boolean): string {
  const [what, ownUnit] = words.find(([pattern]) => pattern.test(type))?.slice(1) as [string, string];
  const unit = isTexts({ container }) ? 'characters of text' : ownUnit;
  const noun = what === '' ? `\`${type}\`` : what;
  const named = `${/^\W?[AEIO]/.test(noun) ? 'an' : 'a'} ${noun}`;
  const begin = place === '' ? `${named.charAt(0).toUpperCase()}${named.slice(1)} that is older than the visits` : place;
  if (isAhead) return `${begin} holds ${named} that is replaced by a longer one whenever it is full, by ${counted(perVisit, unit)} a visit on average; it now has ${counted(size, unit)}.`;
  const grows = isReplaced ? `holds ${named} that every visit replaces by one that is longer by` : `${place === '' ? '' : `holds ${named} that `}grows with every visit by`;
  return `${begin} ${grows} ${counted(perVisit, unit)}; it now has ${counted(size, unit)}.`;
}

/** Whether the texts in a collection grow, and not their number. */
export function isTexts({ container }: Pick<ContainerGrowth, 'container'>): boolean {
  return typeof container === 'object' && 'textsOf' in container;
}

function counted(count: number, unit: string): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? unit.replace(/ies$/, 'y').replace(/s( |$)/, '$1') : unit}`;
}

/** By type: the word for it, if it is not called by its class, and the unit of its size. */
const words: readonly (readonly [type: RegExp, word: string, unit: string])[] = [
  [/^string$/, 'string', 'characters'],
  [/^bigint$/, 'bigint', 'digits'],
  [/^Array$/, '', 'entries'],
  [/^WebAssembly\.Memory$/, '', 'pages of 64 KB'],
  [/ArrayBuffer$|^DataView$/, '', 'bytes'],
  [/(?:int|float)\d+Array$|^Uint8ClampedArray$/i, '', 'numbers'],
  [/^Object$/, '', 'properties'],
  [/^/, '', 'entries'],
];

function kindOf(type: string): ExplainedLeak['kind'] {
  if (type === 'string') return 'string';
  if (type === 'WebAssembly.Memory') return 'wasm';
  return /ArrayBuffer$|^DataView$|(?:int|float)\d+Array$|^Uint8ClampedArray$/i.test(type) ? 'buffer' : 'number-store';
}

function typeOf(snapshot: Snapshot, node: number): string {
  if (snapshot.type(node).endsWith('string')) return 'string';
  if (snapshot.type(node) === 'bigint') return 'bigint';
  return isMemoryObject(snapshot, node) ? 'WebAssembly.Memory' : calledAs(snapshot, node);
}

/** The name of the variable or property that holds the container; '' if it is an entry of a collection. */
function variableOf(snapshot: Snapshot, path: readonly PathNode[]): string {
  const edge = path.at(-2)?.edge;
  return edge !== undefined && /^(property|context)$/.test(snapshot.edgeType(edge)) ? snapshot.edgeName(edge) : '';
}

/** The variable as a sentence calls it: `` `journal` ``, `` `Recorder.samples` ``. */
function ownerOf(snapshot: Snapshot, path: readonly PathNode[], variable: string): string {
  if (variable === '') return '';
  const owner = path.at(-2)?.node ?? 0;
  const name = label(snapshot, owner, unknownHandles);
  return name === 'window' || isOwnClass(snapshot, owner) ? `\`${name}.${variable}\`` : `\`${variable}\``;
}

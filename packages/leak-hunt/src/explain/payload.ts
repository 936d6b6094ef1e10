/** Chooses what a leak is named by: of all that it retains, the thing that a person would say leaks. */
import { perVisitOf, seriesOf, visitOf } from '../detect/series';
import type { Growth } from '../detect/types';
import { isFibre } from '../frameworks/react';
import { parentOf } from '../heap/document-tree';
import { isPrototype } from '../heap/prototypes';
import type { Reachability } from '../heap/reachability';
import { at, type Snapshot } from '../heap/snapshot';
import { type LeakKind, middleVisit, type Recording } from '../record/types';
import { identityOf } from './classes';
import { calledAs, hasCode, isFrameWindow, isOwnClass, kindOf, ownBytes } from './naming';
import { scatteredName } from './scattered';
import { waitingOf } from './waiting';

export interface Payload {
  kind: LeakKind;
  name: string;
  /** Whether the name says something: an instance of an author's class or a node of the document, not a function or a literal. */
  isTelling: boolean;
  growth: Growth;
  /** One of its nodes, from the middle visit if there is one. */
  sample: number;
  /** The heaviest instance of a class inside the sample, if it weighs more than the sample itself. */
  inner: { node: number; bytes: number } | undefined;
}

interface Candidate {
  kind: LeakKind;
  growth: Growth;
  sample: number;
  rank: number;
  bytes: number;
}

/** The ranks of instances of classes with code: of the page's own, and of a library's. */
const ranks = { own: 8, library: 7, frame: 6, browser: 5, media: 4, element: 3, waiting: 1.5, plain: 1, short: 0.8, nothing: 0 };
/** Shorter strings are keys and labels, and less telling than an object beside them. In bytes. */
const shortString = 256;
/** How many classes are compared to find the one that contains the others. A frame's realm has hundreds. */
const mostCompared = 12;
/** How many times the weight of a library's object a medium has that says more than it. */
const farHeavier = 16;
/** How many elements deep a tree is looked through. */
const deepestTree = 500;

/**
 * The group, of those that a leak retains, that gives the leak its name: an instance of a class of the page before one of a
 * library, an element before a literal. Of several classes it is the outermost one; what is inside it is a detail.
 * @param retained marks (1) what only the leak retains
 * @param entrances the retained ends of the suspect references
 * @param isOfPage whether a node's class is in one of the page's own files, not in a library's
 */
export async function payloadOf(
  recording: Recording,
  reachability: Reachability,
  growths: readonly Growth[],
  retained: Uint8Array,
  entrances: readonly number[],
  isOfPage: (node: number) => Promise<boolean>,
): Promise<Payload | undefined> {
  const { snapshot } = recording;
  const candidates: Candidate[] = [];
  for (const growth of growths) {
    for (const part of partsOf(recording, growth, retained)) {
      const sample = sampleOf(recording, part.nodes);
      const kind = kindOf(snapshot, sample);
      const rank = await rankOf(snapshot, sample, kind, isOfPage);
      candidates.push({ kind, growth: part, sample, rank, bytes: ownBytes(snapshot, reachability, sample, retained) });
    }
  }
  candidates.sort((a, b) => b.rank - a.rank || b.bytes - a.bytes);
  const first = leading(snapshot, reachability, retained, candidates, entrances);
  if (!first) return undefined;
  const best = first.rank === ranks.element ? topElement(snapshot, first, candidates) : first.rank < ranks.library ? first : outermost(snapshot, reachability, retained, candidates.filter(({ rank }) => rank === first.rank), entrances);
  const made = best.rank < ranks.browser ? ofNewClasses(recording, entrances) : undefined;
  if (made) return made;
  const parts = first.rank < ranks.library ? new Set<number>() : partsOfObject(snapshot, reachability, best.sample, retained);
  const inner = candidates.find(({ sample, rank, bytes }) => rank >= ranks.library && sample !== best.sample && parts.has(sample) && bytes > best.bytes);
  return {
    kind: best.kind,
    name: scatteredName(snapshot, best.growth.nodes),
    isTelling: best.rank > ranks.waiting,
    growth: best.growth,
    sample: best.sample,
    inner: inner && { node: inner.sample, bytes: inner.bytes },
  };
}

/**
 * The first of the candidates, which are in the order of their ranks. Objects of a library's classes give way to a canvas's
 * context or another heavy medium, if all of them are only values (`Vector4`) that lead to none. An element says too little for that.
 */
function leading(snapshot: Snapshot, reachability: Reachability, retained: Uint8Array, candidates: readonly Candidate[], entrances: readonly number[]): Candidate | undefined {
  const [first] = candidates;
  const media = candidates.filter(({ rank }) => rank === ranks.media);
  const [other] = media;
  if (first?.rank !== ranks.library || !other) return first;
  const isValue = ({ sample }: Candidate) =>
    !entrances.includes(sample) &&
    weightOf(snapshot, partsOfObject(snapshot, reachability, sample, retained)) * farHeavier < other.bytes &&
    !media.some((medium) => reaches(reachability, sample, medium.sample, retained));
  return candidates.filter(({ rank }) => rank === ranks.library).every(isValue) ? other : first;
}

/**
 * The retained ends of the suspect references, if all are instances of written classes: each visit has made its class anew under another
 * name, so that no class has grown, but only what the instances consist of. Undefined otherwise.
 */
function ofNewClasses(recording: Recording, entrances: readonly number[]): Payload | undefined {
  const { snapshot, marks } = recording;
  const nodes = [...new Set(entrances)];
  if (!nodes.every((node) => isOwnClass(snapshot, node) && hasCode(snapshot, node))) return undefined;
  const series = seriesOf(snapshot, marks, nodes);
  const perVisit = perVisitOf(series);
  if (perVisit === 0) return undefined;
  const growth: Growth = { key: 'instances', nodes, series, perVisit };
  return { kind: 'object', name: scatteredName(snapshot, nodes), isTelling: true, growth, sample: sampleOf(recording, nodes), inner: undefined };
}

/** A group's retained nodes, for each class or function of their own, if one of them grows; else all together. */
function partsOf({ snapshot, marks }: Recording, growth: Growth, retained: Uint8Array): Growth[] {
  const nodes = growth.nodes.filter((node) => at(retained, node));
  const parts = new Map<string, number[]>();
  for (const node of nodes) {
    const identity = identityOf(snapshot, node);
    const part = parts.get(identity);
    if (part) part.push(node);
    else parts.set(identity, [node]);
  }
  const growing = [...parts.values(), nodes].map((part): Growth => {
    const series = seriesOf(snapshot, marks, part);
    return { ...growth, nodes: part, series, perVisit: perVisitOf(series) };
  }).filter(({ perVisit }) => perVisit > 0);
  return growing.length > 1 ? growing.slice(0, -1) : growing;
}

function sampleOf({ snapshot, marks }: Recording, nodes: readonly number[]): number {
  const middle = middleVisit(marks.length - 1);
  return nodes.find((node) => visitOf(snapshot.id(node), marks) === middle) ?? nodes[0] ?? 0;
}

async function rankOf(snapshot: Snapshot, node: number, kind: LeakKind, isOfPage: (node: number) => Promise<boolean>): Promise<number> {
  // A window retains a whole realm of objects, whose classes look like an author's.
  if (isOwnClass(snapshot, node)) return hasCode(snapshot, node) ? ((await isOfPage(node)) ? ranks.own : ranks.library) : ranks.browser;
  if (isFrameWindow(snapshot, node)) return ranks.frame;
  if (waitingOf(snapshot, node)) return ranks.waiting;
  if (kind === 'closure') return calledAs(snapshot, node) === '(closure)' || snapshot.name(node) === 'native_bind' ? ranks.nothing : ranks.plain;
  if (kind === 'listener') return ranks.nothing;
  if (kind === 'media' || kind === 'worker' || kind === 'socket') return ranks.media;
  if (kind !== 'object') return ranks.element;
  if (snapshot.name(node).startsWith('system / ') || isFibre(snapshot, node) || isPrototype(snapshot, node)) return ranks.nothing;
  return isShortText(snapshot, node) ? ranks.short : ranks.plain;
}

function isShortText(snapshot: Snapshot, node: number): boolean {
  return /string|symbol|bigint/.test(snapshot.type(node)) && snapshot.selfSize(node) < shortString;
}

/**
 * The class whose instances contain those of the others; of several, the heaviest. Of instances that contain each other it is
 * the class with fewer of them, and then the one nearest to the suspect reference.
 */
function outermost(snapshot: Snapshot, reachability: Reachability, retained: Uint8Array, all: readonly Candidate[], entrances: readonly number[]): Candidate {
  const compared = all.slice(0, mostCompared).map((candidate) => {
    const parts = partsOfObject(snapshot, reachability, candidate.sample, retained);
    return { candidate, parts, weight: weightOf(snapshot, parts) };
  });
  const outer = compared.filter(({ candidate, parts }) => compared.every((other) => !other.parts.has(candidate.sample) || parts.has(other.candidate.sample)));
  const [heaviest] = outer.sort((a, b) => b.weight - a.weight);
  if (!heaviest) return all[0] as Candidate; // `all` is not empty
  const { candidate, parts } = heaviest;
  const alike = outer.filter((other) => parts.has(other.candidate.sample)).map((other) => other.candidate);
  // A grid contains its tiles only through its elements, while each tile references its grid.
  const isAround = (other: Candidate) => other.growth.perVisit < candidate.growth.perVisit && parts.has(other.sample) && reaches(reachability, other.sample, candidate.sample, retained);
  alike.push(...compared.map((other) => other.candidate).filter((other) => !alike.includes(other) && isAround(other)));
  if (alike.length <= 1) return candidate;
  const distance = distancesFrom(reachability, retained, entrances);
  const far = (node: number) => distance.get(node) ?? Number.POSITIVE_INFINITY;
  return alike.sort((a, b) => a.growth.perVisit - b.growth.perVisit || far(a.sample) - far(b.sample))[0] ?? candidate;
}

/** The size of all objects together, in bytes. */
function weightOf(snapshot: Snapshot, nodes: ReadonlySet<number>): number {
  let bytes = 0;
  for (const node of nodes) bytes += snapshot.selfSize(node);
  return bytes;
}

/** Of the elements that each visit leaves, the one around the others: `<tr>`, not the heavier `<td>` in it. */
function topElement(snapshot: Snapshot, first: Candidate, candidates: readonly Candidate[]): Candidate {
  const bySample = new Map(candidates.filter(({ rank, growth }) => rank === ranks.element && growth.perVisit <= first.growth.perVisit).map((candidate) => [candidate.sample, candidate]));
  let top = first;
  for (let above = parentOf(snapshot, first.sample), steps = 0; above !== undefined && steps < deepestTree; above = parentOf(snapshot, above), steps++) top = bySample.get(above) ?? top;
  return top;
}

/** Whether an object leads to another one within what is retained, also through elements and other objects of the browser. */
function reaches(reachability: Reachability, from: number, to: number, within: Uint8Array): boolean {
  const seen = new Set([from]);
  for (const node of seen) {
    if (node === to) return true;
    for (const target of reachability.successors(node)) if (at(within, target)) seen.add(target);
  }
  return false;
}

/** By node, the number of references from the nearest entrance. */
function distancesFrom(reachability: Reachability, retained: Uint8Array, entrances: readonly number[]): ReadonlyMap<number, number> {
  const distances = new Map(entrances.map((node) => [node, 0]));
  for (const [node, distance] of distances) {
    for (const target of reachability.successors(node)) if (at(retained, target) && !distances.has(target)) distances.set(target, distance + 1);
  }
  return distances;
}

/** An object and what it is made of: what it reaches in JavaScript, without React's fibres and without the document. */
function partsOfObject(snapshot: Snapshot, reachability: Reachability, node: number, within: Uint8Array): Set<number> {
  const parts = new Set([node]);
  for (const part of parts) {
    for (const target of reachability.successors(part)) {
      const isBrowsers = snapshot.type(target) === 'native' && !snapshot.name(target).startsWith('system / ');
      if (at(within, target) && !isBrowsers && !isFibre(snapshot, target)) parts.add(target);
    }
  }
  return parts;
}

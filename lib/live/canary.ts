/**
 * Which payloads are still alive. A specimen registers what its visit makes; the registry holds it weakly, and is told a
 * number: the specimen, and the visit, that it belongs to. All that is kept is a fixed number of counters for each
 * specimen, so that counting adds nothing to what a visit leaves behind.
 */

/** The counters go round after this many visits; older ones are then no longer told apart. */
export const roll = 64;

/** The payloads of one specimen, such as `window-listener/leaky`, in this document. */
export class Cage {
  /** How often the specimen was shown. */
  visits = 0;
  /** Whether it is on show now: its payloads are in use. */
  isOpen = false;
  madeInAll = 0;
  /** The visits before this one were over before a collection that really happened. */
  proven = 0;
  /** How many payloads were made, and how many live, by visit modulo `roll`. */
  readonly made = new Uint16Array(roll);
  readonly alive = new Uint16Array(roll);

  constructor(readonly number: number) {}
}

const cages = new Map<string, Cage>();
const byNumber: Cage[] = [];
let current: Cage | undefined;
/** Whether `current` is being rendered: what it makes belongs to a visit that has not begun yet. */
let isComing = false;

const sentinel = -1;
let sentinelGone: () => void = () => undefined;

const registry = new FinalizationRegistry<number>((held) => {
  if (held === sentinel) sentinelGone();
  const cage = byNumber[Math.floor(held / roll)];
  if (cage) add(cage.alive, held % roll, -1);
  tell();
});

/** Marks a node as one with a property of its own. */
const marked = Symbol('canary');

/**
 * Watches a payload, weakly, until it is collected. A node of the document lives in Blink, and what JavaScript has of it is
 * a wrapper, which V8 drops in a minor collection as long as nothing was ever set on it (V8's
 * `JSObject::IsUnmodifiedApiObject`), because another one can be made at any time. The mark makes the wrapper live as long as its node.
 * @returns the payload
 */
export function canary<T extends WeakKey>(payload: T): T {
  if (!current) return payload;
  if (payload instanceof Node) Object.defineProperty(payload, marked, { value: true });
  const visit = Math.max(0, isComing ? current.visits : current.visits - 1);
  current.madeInAll += 1;
  add(current.made, visit % roll, 1);
  add(current.alive, visit % roll, 1);
  current.proven = Math.min(current.proven, visit); // this one has been through no collection yet
  registry.register(payload, current.number * roll + (visit % roll));
  tell();
  return payload;
}

function add(counters: Uint16Array, at: number, by: number): void {
  counters[at] = (counters[at] ?? 0) + by;
}

/** The counters of a specimen; a new one has counted nothing. */
export function cageOf(specimen: string): Cage {
  const known = cages.get(specimen);
  if (known) return known;
  const cage = new Cage(byNumber.length);
  cages.set(specimen, cage);
  byNumber.push(cage);
  return cage;
}

/** A specimen is about to be rendered: what is registered from now on is its own. Calling it again changes nothing. */
export function awaitVisit(specimen: string): void {
  if (typeof window === 'undefined') return;
  const cage = cageOf(specimen);
  if (cage === current && (cage.isOpen || isComing)) return;
  current = cage;
  isComing = !cage.isOpen;
  const bin = cage.visits % roll;
  if (isComing) cage.made[bin] = cage.alive[bin] ?? 0; // of the visit that had this counter before
}

/** The specimen has entered the document. @returns what to call when it leaves */
export function beginVisit(specimen: string): () => void {
  const cage = cageOf(specimen);
  cage.visits += 1;
  cage.isOpen = true;
  isComing = false;
  tell();
  return () => {
    cage.isOpen = false;
    tell();
  };
}

/**
 * Makes something that nobody keeps, and that only a full collection frees: a symbol, which V8 allocates in the old
 * generation (`Factory::NewSymbol`). A fresh object would prove nothing: with `--handle-weak-ref-weakly-in-minor-gc`,
 * which Chromium 156 has on, a scavenge clears it as well, and leaves what has grown old. While V8 marks, what it
 * allocates there counts as marked; so the collection that frees the symbol began after the call, and has freed
 * whatever was out of reach by then.
 * @returns a promise that is kept once the browser has collected it
 */
export function nextCollection(): Promise<void> {
  return new Promise((resolve) => {
    sentinelGone = resolve;
    registry.register(Symbol('collection'), sentinel);
  });
}

/** A collection has happened: whatever is alive of the visits that were over when it began is retained. */
export function prove(overBefore: ReadonlyMap<Cage, number>): void {
  for (const [cage, visits] of overBefore) cage.proven = Math.max(cage.proven, visits);
  tell();
}

/** How many visits of each specimen are over. */
export function visitsOver(): Map<Cage, number> {
  return new Map(byNumber.map((cage) => [cage, cage.isOpen ? cage.visits - 1 : cage.visits]));
}

let version = 0;
let isToldSoon = false;
const listeners = new Set<() => void>();

/** Tells whoever watches, soon: payloads are made while React renders, when nothing may be set. */
function tell(): void {
  version += 1;
  if (isToldSoon || listeners.size === 0) return;
  isToldSoon = true;
  queueMicrotask(() => {
    isToldSoon = false;
    for (const listener of listeners) listener();
  });
}

/** Calls back when a count has changed. @returns the way to stop it */
export function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Another number whenever a count has changed. */
export function countsVersion(): number {
  return version;
}

/**
 * Counts the payloads of each specimen that are still alive. A page registers every payload with `canary`. A
 * FinalizationRegistry holds the payload weakly and receives a number that encodes the specimen and the visit. Each
 * specimen has a fixed number of counters, so counting itself does not make the heap grow.
 */

/** The counters are reused after this many visits. A later visit then shares its counter with an earlier one. */
export const slotCount = 64;

/** The payload counts of one specimen, such as `window-listener/leaky`, in this document. */
export class PayloadCounts {
  /** How many visits of the specimen have begun. */
  visits = 0;
  /** Whether the specimen is mounted now. Its payloads are then in use. */
  isOpen = false;
  madeTotal = 0;
  /** How many visits, counted from the first, ended before a proven collection. */
  collectedVisits = 0;
  /** Payloads made and payloads alive, by visit modulo `slotCount`. */
  readonly made = new Uint16Array(slotCount);
  readonly alive = new Uint16Array(slotCount);
  /** Whether each block of ballast without an owner is a payload. So are those of an exercise, whose pages register none. */
  countsBallast = false;

  constructor(readonly number: number) {}
}

const countsBySpecimen = new Map<string, PayloadCounts>();
const countsByIndex: PayloadCounts[] = [];
let current: PayloadCounts | undefined;
/** Whether `current` is being rendered. What it makes belongs to the visit that is about to begin. */
let isRendering = false;

const sentinel = -1;
let onSentinelCollected: () => void = () => undefined;

const registry = new FinalizationRegistry<number>((heldValue) => {
  if (heldValue === sentinel) onSentinelCollected();
  const counts = countsByIndex[Math.floor(heldValue / slotCount)];
  if (counts) add(counts.alive, heldValue % slotCount, -1);
  notifySoon();
});

/** The property that marks a registered DOM node. */
const marked = Symbol('canary');

/**
 * Counts a payload as alive until it is garbage collected. Blink owns a DOM node; JavaScript has only a wrapper of it.
 * V8 drops the wrapper in a minor collection if no property was ever set on it, because it can create another one at
 * any time (V8's `JSObject::IsUnmodifiedApiObject`). The mark property makes the wrapper live as long as its node.
 * @returns the payload
 */
export function canary<T extends WeakKey>(payload: T): T {
  if (!current) return payload;
  if (payload instanceof Node) Object.defineProperty(payload, marked, { value: true });
  const visit = Math.max(0, isRendering ? current.visits : current.visits - 1);
  current.madeTotal += 1;
  add(current.made, visit % slotCount, 1);
  add(current.alive, visit % slotCount, 1);
  current.collectedVisits = Math.min(current.collectedVisits, visit); // no collection has run since this payload was made
  registry.register(payload, current.number * slotCount + (visit % slotCount));
  notifySoon();
  return payload;
}

/** Counts a block of ballast that has no owner, if the current specimen counts them. */
export function canaryForBallast(block: Float64Array): void {
  if (current?.countsBallast) canary(block);
}

function add(counters: Uint16Array, at: number, by: number): void {
  counters[at] = (counters[at] ?? 0) + by;
}

/** The counts of a specimen. They are zero for a new specimen. */
export function payloadCountsOf(specimen: string): PayloadCounts {
  const known = countsBySpecimen.get(specimen);
  if (known) return known;
  const counts = new PayloadCounts(countsByIndex.length);
  countsBySpecimen.set(specimen, counts);
  countsByIndex.push(counts);
  return counts;
}

/**
 * Starts counting for a specimen that is about to be rendered. Payloads registered from now on belong to it. A repeated
 * call changes nothing.
 * @param countsBallast whether each block of ballast without an owner is a payload
 */
export function prepareVisit(specimen: string, countsBallast = false): void {
  if (typeof window === 'undefined') return;
  const counts = payloadCountsOf(specimen);
  counts.countsBallast = countsBallast;
  if (counts === current && (counts.isOpen || isRendering)) return;
  current = counts;
  isRendering = !counts.isOpen;
  const slot = counts.visits % slotCount;
  if (isRendering) counts.made[slot] = counts.alive[slot] ?? 0; // payloads of the earlier visit that used this counter
}

/** Begins a visit: the specimen has entered the document. @returns a function to call when it leaves */
export function beginVisit(specimen: string): () => void {
  const counts = payloadCountsOf(specimen);
  counts.visits += 1;
  counts.isOpen = true;
  isRendering = false;
  notifySoon();
  return () => {
    counts.isOpen = false;
    notifySoon();
  };
}

/**
 * Waits for a full garbage collection. It registers an unreachable symbol that only a full collection frees, because V8
 * allocates symbols in the old generation (`Factory::NewSymbol`). A new object would prove nothing: with
 * `--handle-weak-ref-weakly-in-minor-gc`, which is on in Chromium 156, a scavenge clears it too and leaves objects in
 * the old generation. An object that V8 allocates while it marks counts as marked. The collection that frees the symbol
 * therefore began after this call, and it has freed everything that was unreachable at that time.
 * @returns a promise that resolves when the symbol has been collected
 */
export function nextCollection(): Promise<void> {
  return new Promise((resolve) => {
    onSentinelCollected = resolve;
    registry.register(Symbol('collection'), sentinel);
  });
}

/**
 * Records a completed collection. Payloads of the visits that were finished when it began are retained if they are
 * still alive.
 */
export function recordCollection(finishedBefore: ReadonlyMap<PayloadCounts, number>): void {
  for (const [counts, visits] of finishedBefore) counts.collectedVisits = Math.max(counts.collectedVisits, visits);
  notifySoon();
}

/** The number of finished visits of each specimen. */
export function finishedVisits(): Map<PayloadCounts, number> {
  return new Map(countsByIndex.map((counts) => [counts, counts.isOpen ? counts.visits - 1 : counts.visits]));
}

let version = 0;
let isNotificationQueued = false;
const listeners = new Set<() => void>();

/**
 * Notifies the listeners in a microtask. Payloads are made while React renders, and React forbids state updates then.
 */
function notifySoon(): void {
  version += 1;
  if (isNotificationQueued || listeners.size === 0) return;
  isNotificationQueued = true;
  queueMicrotask(() => {
    isNotificationQueued = false;
    for (const listener of listeners) listener();
  });
}

/** Calls `listener` when a count has changed. @returns a function that stops it */
export function onCountsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A number that changes with every change of a count. */
export function countsVersion(): number {
  return version;
}

import { sizesOf } from './container-size';
import { evaluate } from './evaluate';
import { Filling, leastVisits } from './filling';
import { Instances } from './instances';
import { objectWithHeapId } from './heap-object';
import { countsNow, newestLike } from './resource-tracker';
import { type Cdp, type Outcome, ownerOf, type Proof } from './types';

/** Tests one proof: what it refers to, as it was before the further visits. It keeps no object of the page alive. */
export class ProofTest {
  private newest: { id: number; visits: number } | undefined;
  private hasNewer = true;

  private constructor(
    private readonly cdp: Cdp,
    private readonly proof: Proof,
    /** The handles of weak references to the objects. Objects that are gone already have none. */
    private readonly held: readonly string[],
    private readonly sizes: readonly (number | undefined)[],
    private readonly counts: Readonly<Record<string, number>>,
    /** What says whether the page still gets more of the objects. */
    private readonly filling: Filling | Instances | undefined,
  ) {}

  /** Whether the objects have gone before the proof, or cannot be watched, so that only the size of what keeps them is known. */
  get isGone(): boolean {
    return this.proof.held.length > 0 && this.held.length === 0;
  }

  /** Whether only what the further visits leave can tell a leak from a collection that fills once. */
  get needsLaterVisits(): boolean {
    const { isTrimmed, isReplaced, bornIn } = this.proof;
    return bornIn !== undefined && this.filling === undefined && (isTrimmed || isReplaced);
  }

  /** @param objectGroup the group of the handles, which the caller releases */
  static async of(cdp: Cdp, proof: Proof, objectGroup: string): Promise<ProofTest> {
    const held = await hold(cdp, proof.held, objectGroup);
    const counts = proof.counts.length > 0 ? await countsNow(cdp) : {};
    const sizes = held.length > 0 ? [] : await sizesOf(cdp, proof.containers.map(({ container }) => container));
    const filling = held.length > 0 ? ((await Filling.of(cdp, proof.keepers, objectGroup)) ?? (await instancesOf(cdp, proof, objectGroup))) : undefined;
    return new ProofTest(cdp, proof, held, sizes, counts, filling);
  }

  /** Notes what is there now, so that a later outcome shows whether anything was added. @param visits how many further visits were made */
  async note(visits: number): Promise<void> {
    await this.filling?.read(visits);
    const { cdp, proof, newest } = this;
    if (this.held.length > 0 || proof.resources.length === 0 || visits - (newest?.visits ?? -leastVisits) < leastVisits) return;
    const id = await newestLike(cdp, proof.resources);
    this.hasNewer = id !== newest?.id;
    this.newest = { id, visits };
  }

  /** @param visits how many further visits were made */
  async outcome(visits: number): Promise<Outcome> {
    const { cdp, proof } = this;
    await this.note(visits);
    if (this.held.length > 0) return this.ofShare((await aliveOf(cdp, this.held)) / proof.held.length, this.filling?.isOver);
    // Objects without a handle are gone, or belong to a popup that was closed. The size of what retains them tells which.
    if (proof.held.length > 0 && this.sizes.every((size) => size === undefined)) return 'bounded';
    if (proof.resources.length > 0) return this.ofShare((await openOf(cdp, proof.resources)) / proof.resources.length, !this.hasNewer);
    if (proof.counts.length > 0) return this.ofCounts(visits);
    return proof.containers.length > 0 ? this.ofSizes(visits) : 'unproved';
  }

  private async ofCounts(visits: number): Promise<Outcome> {
    const known = this.proof.counts.filter(({ key }) => this.counts[key] !== undefined);
    if (known.length === 0) return 'unproved';
    const now = await countsNow(this.cdp);
    const growths = known.map(({ key, perVisit }) => ((now[key] ?? 0) - (this.counts[key] ?? 0)) / perVisit);
    return growths.some((growth) => growth >= visits / 2) ? 'confirmed' : 'bounded';
  }

  /** What grows may do so in a rhythm, so half of the growth is enough. A container may be gone; then another one counts. */
  private async ofSizes(visits: number): Promise<Outcome> {
    const { containers } = this.proof;
    const now = await sizesOf(this.cdp, containers.map(({ container }) => container));
    const growths = containers.map(({ perVisit }, i) => ((now[i] ?? 0) - (this.sizes[i] ?? 0)) / perVisit);
    if (this.sizes.every((size) => size === undefined)) return 'unproved';
    return growths.some((growth) => growth >= visits / 2) ? 'confirmed' : 'bounded';
  }

  /** Some of the objects may go for a reason of their own, such as the last one rendered. Most of them must stay. */
  private ofShare(alive: number, isFull = false): Outcome {
    if (alive < 0.5) return 'bounded';
    return isFull ? 'full' : 'confirmed';
  }
}

async function instancesOf(cdp: Cdp, { instance }: Proof, objectGroup: string): Promise<Instances | undefined> {
  return instance === undefined ? undefined : Instances.of(cdp, instance, objectGroup);
}

/**
 * Makes a weak reference to each object, in the object's own frame: an object of another frame cannot be an argument.
 * @returns the handles of the weak references. Objects that are gone already have none, nor have those of a closed popup
 */
async function hold(cdp: Cdp, ids: readonly number[], objectGroup: string): Promise<string[]> {
  const held: string[] = [];
  for (const id of ids) {
    const objectId = await handleOf(cdp, id);
    if (objectId === undefined) continue;
    const functionDeclaration = 'function () { return new WeakRef(this); }';
    const { result } = (await cdp.send('Runtime.callFunctionOn', { objectId, functionDeclaration, objectGroup })) as { result: { objectId?: string } };
    await cdp.send('Runtime.releaseObject', { objectId });
    if (result.objectId !== undefined) held.push(result.objectId);
  }
  return held;
}

/** Whether one of these objects is in this session's target. Targets of one process share a heap, but no objects. */
export async function isOwnerOf(cdp: Cdp, { held, containers }: Proof): Promise<boolean> {
  const ids = containers.map(({ container }) => ownerOf(container));
  for (const id of [...held, ...ids]) {
    const objectId = await handleOf(cdp, id);
    if (objectId === undefined) continue;
    await cdp.send('Runtime.releaseObject', { objectId });
    return true;
  }
  return false;
}

/** A handle to the object with this id. Undefined if it was collected, or if it is no object of the page. */
async function handleOf(cdp: Cdp, id: number): Promise<string | undefined> {
  const found = await objectWithHeapId(cdp, id).catch(() => undefined);
  return found?.objectId;
}

async function aliveOf(cdp: Cdp, references: readonly string[]): Promise<number> {
  let alive = 0;
  for (const objectId of references) {
    const functionDeclaration = 'function () { return this.deref() !== undefined; }';
    const asked = cdp.send('Runtime.callFunctionOn', { objectId, functionDeclaration, returnByValue: true });
    const answer = (await asked.catch(() => undefined)) as { result: { value?: boolean } } | undefined; // its frame may have gone
    if (answer?.result.value === true) alive++;
  }
  return alive;
}

async function openOf(cdp: Cdp, ids: readonly number[]): Promise<number> {
  const { value } = await evaluate(cdp, `globalThis.__leakHuntTracker?.openOf(${JSON.stringify(ids)}) ?? 0`, { returnByValue: true });
  return Number(value);
}


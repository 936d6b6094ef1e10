import { sizesOf } from './container-size';
import { evaluate } from './evaluate';
import { countsNow } from './resource-tracker';
import type { Cdp, Outcome, Proof } from './types';

/** Tests one proof: what it refers to, as it was before the further visits. It keeps no object of the page alive. */
export class ProofTest {
  private constructor(
    private readonly cdp: Cdp,
    private readonly proof: Proof,
    /** The handle of the page's array of weak references. Objects that are gone already have none. */
    private readonly held: string | undefined,
    private readonly sizes: readonly (number | undefined)[],
    private readonly counts: Readonly<Record<string, number>>,
  ) {}

  /** @param objectGroup the group of the handles, which the caller releases */
  static async of(cdp: Cdp, proof: Proof, objectGroup: string): Promise<ProofTest> {
    const held = await hold(cdp, proof.held, objectGroup);
    const counts = proof.counts.length > 0 ? await countsNow(cdp) : {};
    return new ProofTest(cdp, proof, held, await sizesOf(cdp, proof.containers.map(({ container }) => container)), counts);
  }

  /** @param visits how many further visits were made */
  async outcome(visits: number): Promise<Outcome> {
    const { cdp, proof } = this;
    if (this.held !== undefined) return this.ofShare((await aliveOf(cdp, this.held)) / proof.held.length);
    if (proof.resources.length > 0) return this.ofShare((await openOf(cdp, proof.resources)) / proof.resources.length);
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
  private ofShare(alive: number): Outcome {
    return alive >= 0.5 ? 'confirmed' : 'bounded';
  }
}

/**
 * Puts a weak reference to each object into an array of the page.
 * @returns the array's handle; undefined if there are no ids
 */
async function hold(cdp: Cdp, ids: readonly number[], objectGroup: string): Promise<string | undefined> {
  if (ids.length === 0) return undefined;
  const { objectId: array } = await evaluate(cdp, '[]', { objectGroup });
  for (const id of ids) {
    const objectId = await handleOf(cdp, id);
    if (objectId === undefined || array === undefined) continue;
    await cdp.send('Runtime.callFunctionOn', {
      objectId: array,
      functionDeclaration: 'function (object) { this.push(new WeakRef(object)); }',
      arguments: [{ objectId }],
    });
    await cdp.send('Runtime.releaseObject', { objectId });
  }
  return array;
}

/** Whether one of these objects is in this session's target. Targets of one process share a heap, but no objects. */
export async function isOwnerOf(cdp: Cdp, { held, containers }: Proof): Promise<boolean> {
  const ids = containers.map(({ container }) => (typeof container === 'number' ? container : container.owner));
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
  try {
    const { result } = (await cdp.send('HeapProfiler.getObjectByHeapObjectId', { objectId: String(id) })) as { result: { objectId?: string } };
    return result.objectId;
  } catch {
    return undefined;
  }
}

async function aliveOf(cdp: Cdp, array: string): Promise<number> {
  const functionDeclaration = 'function () { return this.filter((reference) => reference.deref() !== undefined).length; }';
  const { result } = (await cdp.send('Runtime.callFunctionOn', { objectId: array, functionDeclaration, returnByValue: true })) as { result: { value: number } };
  return result.value;
}

async function openOf(cdp: Cdp, ids: readonly number[]): Promise<number> {
  const { value } = await evaluate(cdp, `globalThis.__leakHuntTracker?.openOf(${JSON.stringify(ids)}) ?? 0`, { returnByValue: true });
  return Number(value);
}


/** Tells growth that goes on from a collection that fills once, such as a memo with an entry for each of thirty keys. */
import { type DescribedObject, objectWithHeapId } from './heap-object';
import type { Cdp, Keeper } from './types';

/** So many visits must have passed between two readings of what is there. A leak in every second or third visit adds something in them. */
export const leastVisits = 8;
/** With more keepers than these, each of which is searched for in the whole heap, nothing is read. */
const mostKeepers = 6;

/**
 * Watches whether containers of the page still get new entries: a longer array, Map, Set, object or element, or an entry that
 * was not there at the last reading. It keeps neither the containers nor their entries alive.
 */
export class Filling {
  /** Whether no container has got an entry between the last two readings. */
  isOver = false;
  private visits = 0;

  private constructor(
    private readonly cdp: Cdp,
    /** Handles of functions that read one container each. */
    private readonly readers: readonly string[],
  ) {}

  /**
   * @param objectGroup the group of the handles, which the caller releases
   * @returns undefined if the entries of one of the containers cannot be read
   */
  static async of(cdp: Cdp, keepers: readonly Keeper[], objectGroup: string): Promise<Filling | undefined> {
    if (keepers.length === 0 || keepers.length > mostKeepers) return undefined;
    const readers: string[] = [];
    for (const { id, entries } of keepers) {
      const reader = await readerOf(cdp, id, entries, objectGroup).catch(() => undefined);
      if (reader === undefined) return undefined;
      readers.push(reader);
    }
    return new Filling(cdp, readers);
  }

  /** Reads the containers. @param visits how many further visits were made until now */
  async read(visits: number): Promise<void> {
    if (visits - this.visits < leastVisits) return;
    this.visits = visits;
    let hasGrown = false;
    for (const objectId of this.readers) {
      const answer = this.cdp.send('Runtime.callFunctionOn', { objectId, functionDeclaration: 'function () { return this(); }', returnByValue: true });
      const { result } = (await answer.catch(() => ({ result: { value: true } }))) as { result: { value?: unknown } }; // its frame may have gone
      hasGrown ||= result.value !== false;
    }
    this.isOver = !hasGrown;
  }
}

async function readerOf(cdp: Cdp, id: number, entries: number, objectGroup: string): Promise<string | undefined> {
  const { objectId, type, subtype = type } = await objectWithHeapId(cdp, id);
  if (objectId === undefined) return undefined;
  const args = [{ value: subtype }, { value: entries }];
  const { result } = (await cdp.send('Runtime.callFunctionOn', { objectId, functionDeclaration: reader, arguments: args, objectGroup, silent: true })) as { result: DescribedObject };
  await cdp.send('Runtime.releaseObject', { objectId });
  return result.type === 'function' ? result.objectId : undefined;
}

/**
 * Gives a function that says whether a container has got an entry since it was last called; null if not all of the entries
 * that the snapshot shows can be read, as with private properties. A container that is gone counts as growing.
 */
const reader = `function (type, least) {
  const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';
  const entriesOf = (container) => {
    const entries = [];
    if (type === 'array') Array.prototype.forEach.call(container, (value) => entries.push(value));
    else if (type === 'map') Map.prototype.forEach.call(container, (value, key) => entries.push(value, key));
    else if (type === 'set') Set.prototype.forEach.call(container, (value) => entries.push(value));
    else if (type === 'node') entries.push(...container.childNodes);
    else if (type === 'object' || type === 'function') for (const key of Reflect.ownKeys(container)) entries.push(Object.getOwnPropertyDescriptor(container, key)?.value);
    return entries;
  };
  const container = new WeakRef(this);
  const known = new WeakSet();
  let size = 0;
  const isReadable = (entries) => {
    for (const value of entries) if (isObject(value)) known.add(value);
    size = entries.length;
    return entries.filter(isObject).length >= least;
  };
  if (!isReadable(entriesOf(this))) return null;
  return () => {
    const alive = container.deref();
    if (alive === undefined) return true;
    const entries = entriesOf(alive);
    const added = entries.filter((value) => isObject(value) && !known.has(value));
    for (const value of added) known.add(value);
    const hasGrown = added.length > 0 || entries.length > size;
    size = entries.length;
    return hasGrown;
  };
}`;

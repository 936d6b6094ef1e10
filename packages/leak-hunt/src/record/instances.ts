/** Tells whether a class still gets new instances, wherever the page keeps them: a memo may be copied for each new entry. */
import type { RemoteObject } from './evaluate';
import { leastVisits } from './filling';
import { objectWithHeapId } from './heap-object';
import type { Cdp } from './types';

const objectGroup = 'leak-hunt instances';

/** Watches the number of instances of one class. It keeps the class's prototype alive, but no instance. */
export class Instances {
  /** Whether the class has not got more instances between the last two readings. */
  isOver = false;
  private visits = 0;
  private count: number | undefined;

  private constructor(
    private readonly cdp: Cdp,
    private readonly prototype: string,
  ) {}

  /**
   * @param instance V8's id of one instance
   * @param group the group of the handle, which the caller releases
   * @returns undefined if the instance is gone
   */
  static async of(cdp: Cdp, instance: number, group: string): Promise<Instances | undefined> {
    const { objectId } = await objectWithHeapId(cdp, instance).catch(() => ({ objectId: undefined }));
    if (objectId === undefined) return undefined;
    const { objectId: prototype } = await call(cdp, objectId, 'function () { return Reflect.getPrototypeOf(this); }', { objectGroup: group });
    await cdp.send('Runtime.releaseObject', { objectId });
    return prototype === undefined ? undefined : new Instances(cdp, prototype);
  }

  /** Counts the instances. V8 collects garbage before. @param visits how many further visits were made until now */
  async read(visits: number): Promise<void> {
    if (this.count !== undefined && visits - this.visits < leastVisits) return;
    const now = await this.countNow().catch(() => undefined); // its frame may have gone
    this.isOver = now !== undefined && this.count !== undefined && now <= this.count;
    this.visits = visits;
    this.count = now;
  }

  private async countNow(): Promise<number> {
    try {
      const { objects } = (await this.cdp.send('Runtime.queryObjects', { prototypeObjectId: this.prototype, objectGroup })) as { objects: { objectId: string } };
      const { value } = await call(this.cdp, objects.objectId, 'function () { return this.length; }', { returnByValue: true });
      return Number(value);
    } finally {
      await this.cdp.send('Runtime.releaseObjectGroup', { objectGroup });
    }
  }
}

async function call(cdp: Cdp, objectId: string, functionDeclaration: string, options: object): Promise<RemoteObject> {
  const { result } = (await cdp.send('Runtime.callFunctionOn', { objectId, functionDeclaration, ...options })) as { result: RemoteObject };
  return result;
}

import { evaluate } from './evaluate';
import type { Cdp } from './types';

const objectGroup = 'leak-hunt';

/**
 * An object that stays alive while the visits go on. Its id tells whether V8 still has the ids it gave: it forgets all of
 * them when any DevTools session in the page's process ends, such as that of a popup, and then numbers the heap anew.
 */
export class HeapIdProbe {
  private heapId: string | undefined;

  private constructor(
    private readonly cdp: Cdp,
    private readonly objectId: string,
  ) {}

  static async of(cdp: Cdp): Promise<HeapIdProbe> {
    const { objectId = '' } = await evaluate(cdp, '({})', { objectGroup });
    return new HeapIdProbe(cdp, objectId);
  }

  /**
   * To be called after each of V8's looks at the heap: at the first it gives the object its id.
   * @throws Error when V8 has forgotten who was born when, or the page is another
   */
  async check(): Promise<void> {
    const heapId = await heapIdOfRemote(this.cdp, this.objectId).catch(() => {
      throw new Error(documentReplaced);
    });
    this.heapId ??= heapId;
    if (heapId !== this.heapId) throw new Error(idsForgotten);
  }

  async dismiss(): Promise<void> {
    await this.cdp.send('Runtime.releaseObjectGroup', { objectGroup });
  }
}

export const documentReplaced =
  'the page loaded a new document, and with the old one went all that it kept. A visit must stay in one: ' +
  'go by the app’s own links or router, without reload() or goto().';

const idsForgotten =
  'a popup or a DevTools session was closed, and with it V8 forgets which object is how old. Open none in a visit, ' +
  'for instance by evaluateOnNewDocument(() => { window.open = () => null; }) in beforeInitialPageLoad().';

/** V8's id of the object behind a remote handle. */
export async function heapIdOfRemote(cdp: Cdp, objectId: string): Promise<string> {
  const answer = (await cdp.send('HeapProfiler.getHeapObjectId', { objectId })) as { heapSnapshotObjectId: string };
  return answer.heapSnapshotObjectId;
}

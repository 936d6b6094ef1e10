import { evaluate } from './evaluate';
import { heapIdOfRemote } from './heap-object';
import type { Cdp } from './types';

const objectGroup = 'leak-hunt';

/**
 * An object that stays alive during the visits, and whose id must stay the same. V8 discards all object ids when a DevTools
 * session in the page's process ends, such as that of a popup, and then numbers the heap again.
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
   * Checks the id. Call it after each time that V8 assigns ids; the first time, V8 gives this object its id.
   * @throws Error if V8 has discarded the ids, or if the page has loaded another document
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
  'the page loaded a new document, which frees all objects of the old one. A visit must stay in one document: ' +
  'use the app’s own links or router, without reload() or goto().';

const idsForgotten =
  'a DevTools session in the page’s process ended, such as that of a popup, and V8 then discards the ids that say when objects ' +
  'were born. A scenario that listens for popups must open them before the visits, and leave them open. A popup that no one ' +
  'listens for may come and go.';

import { objectWithHeapId } from './heap-object';
import type { Cdp, Position } from './types';

/**
 * Where the call of an async function or of a generator waits: the position of its `await` or `yield`.
 * @param heapId V8's object id of the call's state (JSGeneratorObject)
 * @returns undefined if the object no longer exists, or if V8 does not say
 */
export async function whereWaiting(cdp: Cdp, heapId: number): Promise<Position | undefined> {
  const objectGroup = 'leak-hunt-waiting';
  try {
    const { objectId } = await objectWithHeapId(cdp, heapId, objectGroup);
    const { internalProperties = [] } = (await cdp.send('Runtime.getProperties', { objectId, ownProperties: true })) as {
      internalProperties?: { name: string; value?: { value?: { scriptId: string; lineNumber: number; columnNumber?: number } } }[];
    };
    const found = internalProperties.find(({ name }) => name === '[[GeneratorLocation]]')?.value?.value;
    return found && { scriptId: Number(found.scriptId), line: found.lineNumber, column: found.columnNumber ?? 0 };
  } catch {
    return undefined;
  } finally {
    await cdp.send('Runtime.releaseObjectGroup', { objectGroup }).catch(() => undefined);
  }
}

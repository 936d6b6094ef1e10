import { readFile } from 'node:fs/promises';
import { at, type Snapshot } from '../heap/snapshot';
import { evaluate } from './evaluate';
import { heapIdOfRemote } from './heap-object';
import type { Cdp } from './types';

const objectGroup = 'leak-hunt kept';
const queryGroup = 'leak-hunt query';

/**
 * Keeps all objects alive that are alive when a walk ends, until the snapshot of the pass is taken. So the snapshot shows what each
 * walk has left behind, although a later walk may free it: by leaving the page whose state keeps it, or by emptying a list. The
 * handle that keeps them counts for nothing when the page's own references are followed, as no handle of a debugger does.
 *
 * V8 finds the objects (`Runtime.queryObjects`): those that inherit from `Object.prototype`. What has no prototype, such as a string, is
 * kept by the object that has it. If that object is a list, Map or Set and is made shorter, this is noted instead.
 */
export class KeptObjects {
  private keeper: string | undefined;

  constructor(private readonly cdp: Cdp) {}

  /**
   * Keeps what is alive now.
   * @param walk the number of the walk that has just ended
   * @param least how many entries a container has got in it at least, if each visit that counts has added one
   */
  async keep(walk: number, least: number): Promise<void> {
    const { cdp } = this;
    this.keeper ??= (await evaluate(cdp, await script(), { objectGroup })).objectId ?? '';
    await cdp.send('Runtime.discardConsoleEntries'); // as before a snapshot
    const { objectId: prototypeObjectId } = await evaluate(cdp, 'Object.prototype', { objectGroup: queryGroup });
    const { objects } = (await cdp.send('Runtime.queryObjects', { prototypeObjectId, objectGroup: queryGroup })) as { objects: { objectId: string } };
    await this.call('keep', { objectId: objects.objectId }, { value: walk }, { value: least });
    await cdp.send('Runtime.releaseObjectGroup', { objectGroup: queryGroup });
  }

  /** The numbers of the walks whose containers were made shorter afterwards. @param least see `keep` */
  async shortenedWalks(least: number): Promise<number[]> {
    return this.keeper === undefined ? [] : ((await this.call('shortenedWalks', { value: least })) as number[]);
  }

  /** Reads what the snapshot does not tell. Call it before the snapshot. @returns a function that gives the kept nodes of the snapshot */
  async finish(): Promise<(snapshot: Snapshot) => number[]> {
    if (this.keeper === undefined) return () => [];
    const id = Number(await heapIdOfRemote(this.cdp, this.keeper));
    return (snapshot) => keptNodes(snapshot, id);
  }

  /** Keeps nothing any more. */
  async release(): Promise<void> {
    if (this.keeper !== undefined) await this.cdp.send('Runtime.releaseObjectGroup', { objectGroup });
    this.keeper = undefined;
  }

  private async call(method: string, ...args: object[]): Promise<unknown> {
    const functionDeclaration = `function (...args) { return this.${method}(...args); }`;
    const { result } = (await this.cdp.send('Runtime.callFunctionOn', { objectId: this.keeper, functionDeclaration, arguments: args, returnByValue: true })) as { result: { value?: unknown } };
    return result.value;
  }
}

function script(): Promise<string> {
  return readFile(new URL('./page/object-keeper.js', import.meta.url), 'utf8');
}

/** What the table of the keeper's Map has. */
function keptNodes(snapshot: Snapshot, keeperId: number): number[] {
  const keeper = snapshot.nodesWithIds([keeperId]).get(keeperId);
  const map = keeper === undefined ? undefined : snapshot.child(keeper, 'property', 'kept');
  const table = map === undefined ? undefined : snapshot.child(map, 'internal', 'table');
  if (table === undefined) return [];
  const nodes: number[] = [];
  for (let edge = at(snapshot.firstEdge, table); edge < at(snapshot.firstEdge, table + 1); edge++) nodes.push(snapshot.target(edge));
  return nodes;
}

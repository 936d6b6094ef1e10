import { FunctionCalls } from './function-calls';
import { objectWithHeapId } from './heap-object';
import { PageTracer } from './page-tracer';
import type { Cdp, Position } from './types';

/** What to trace: the objects by their heap ids, the tags of elements, the positions at which functions begin, and changes by their names. */
export interface Traced {
  objects: readonly number[];
  tags: readonly string[];
  functions: readonly Position[];
  /** What grows in the document or in the web storage: `attribute of <body>`. */
  changes: readonly string[];
}

/** A call that stored a value in a traced object. */
export interface Write {
  /** V8's text of the stack. */
  stack: string;
  /** `typeof` of the value. */
  type: string;
  /** The name of the value's constructor; '' for a primitive. */
  name: string;
  /** If the value is a function of a script, where it begins. */
  written: Position | undefined;
}

/** What further visits have done. */
export interface Traces {
  /** By heap id, the calls that stored something there which still is there. */
  writes: ReadonlyMap<number, readonly Write[]>;
  /** By tag, the stacks, as V8's texts, that put elements into the document which still are there. */
  insertions: ReadonlyMap<string, readonly string[]>;
  /** By what grows, the stacks that added to it, those first that added the most. */
  changes: ReadonlyMap<string, readonly string[]>;
  /** The stacks of the calls to the functions, in their order. Each stack begins with the position in the function. */
  calls: readonly (readonly Position[][])[];
}

/** How many visits may pass until everything wanted was seen. Some leaks do not grow in each visit. */
const mostVisits = 6;

/**
 * Makes further visits and notes who stores something in the traced objects, inserts elements with these tags, and calls these
 * functions. It may only run after the snapshot was taken, because it changes the page's built-in methods while it runs. The
 * stacks have the exact position of each call; V8's allocation stacks only have the positions at which functions begin.
 * @param visit one visit. If it throws, the traces that exist by then are returned.
 */
export async function traceWrites(cdp: Cdp, visit: () => Promise<void>, { objects, tags, functions, changes: changing }: Traced): Promise<Traces> {
  const tracer = new WriteTracer(cdp, await PageTracer.of(cdp, 'write'));
  const calls = functions.length > 0 ? await FunctionCalls.of(cdp, functions) : undefined;
  const changeTracer = changing.length > 0 ? await PageTracer.of(cdp, 'change') : undefined;
  const changes = new Map<string, string[]>();
  const writes = new Map<number, Write[]>();
  const insertions = new Map<string, string[]>();
  try {
    const watched = await tracer.watch(objects);
    await tracer.begin();
    for (let i = 0; i < mostVisits; i++) {
      await visit();
      for (const id of watched) writes.set(id, await tracer.writesTo(id));
      for (const tag of tags) insertions.set(tag, await tracer.insertionsOf(tag));
      for (const what of changing) changes.set(what, ((await changeTracer?.valueOf('stacksOf', { value: what })) ?? []) as string[]);
      const isSeen = [...writes.values(), ...insertions.values(), ...changes.values(), ...(calls?.stacks ?? [])].every(({ length }) => length > 0);
      if (isSeen) break;
    }
  } catch {
    // The page cannot be visited again. What was seen counts.
  } finally {
    await calls?.stop();
    await changeTracer?.stop();
    await tracer.stop();
  }
  return { writes, insertions, changes, calls: calls?.stacks ?? [] };
}

interface PropertyOfObject {
  name: string;
  value?: { objectId?: string; value?: unknown; type?: string };
}

interface PropertiesAnswer {
  result: PropertyOfObject[];
  internalProperties?: PropertyOfObject[];
}

/** The write tracer in the page. */
class WriteTracer {
  constructor(
    private readonly cdp: Cdp,
    private readonly tracer: PageTracer,
  ) {}

  /** @returns the heap ids of the objects that exist and can be watched */
  async watch(heapIds: readonly number[]): Promise<number[]> {
    const watched: number[] = [];
    for (const id of heapIds) {
      try {
        const { objectId } = await objectWithHeapId(this.cdp, id, this.tracer.objectGroup);
        if (objectId === undefined) continue;
        await this.tracer.call('watch', { value: id }, { objectId });
        watched.push(id);
      } catch {
        // For example a scope, which is no object of the page.
      }
    }
    return watched;
  }

  async writesTo(id: number): Promise<Write[]> {
    const { objectId } = await this.tracer.call('writesTo', { value: id });
    const writes: Write[] = [];
    for (const item of await this.elementsOf(objectId)) {
      const fields = new Map((await this.properties(item)).result.map(({ name, value }) => [name, value]));
      const text = (name: string) => (fields.get(name)?.value ?? '') as string;
      const held = fields.get('held');
      const written = held?.type === 'function' && held.objectId !== undefined ? await this.whereWritten(held.objectId) : undefined;
      writes.push({ stack: text('stack'), type: text('type'), name: text('name'), written });
    }
    return writes;
  }

  async begin(): Promise<void> {
    await this.tracer.call('begin');
  }

  async insertionsOf(tag: string): Promise<string[]> {
    return ((await this.tracer.valueOf('insertionsOf', { value: tag })) ?? []) as string[];
  }

  stop(): Promise<void> {
    return this.tracer.stop();
  }

  private async elementsOf(objectId: string | undefined): Promise<string[]> {
    if (objectId === undefined) return [];
    const { result } = await this.properties(objectId);
    return result.flatMap(({ name, value }) => (/^\d+$/.test(name) && value?.objectId !== undefined ? [value.objectId] : []));
  }

  private async properties(objectId: string): Promise<PropertiesAnswer> {
    return (await this.cdp.send('Runtime.getProperties', { objectId, ownProperties: true })) as PropertiesAnswer;
  }

  /** The position of a function; of a bound function, that of its target. */
  private async whereWritten(objectId: string): Promise<Position | undefined> {
    const internal = new Map((await this.properties(objectId)).internalProperties?.map(({ name, value }) => [name, value]));
    const target = internal.get('[[TargetFunction]]')?.objectId;
    if (target !== undefined) return this.whereWritten(target);
    const found = internal.get('[[FunctionLocation]]')?.value as { scriptId: string; lineNumber: number; columnNumber?: number } | undefined;
    return found && { scriptId: Number(found.scriptId), line: found.lineNumber, column: found.columnNumber ?? 0 };
  }
}

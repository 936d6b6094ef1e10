/** Reads how much is in a container of the page, such as an array: its length, its number of entries, its length in bytes. */
import { at, type Snapshot } from '../heap/snapshot';
import type { RemoteObject } from './evaluate';
import { type DescribedObject, objectWithHeapId } from './heap-object';
import type { Cdp, Container } from './types';

const objectGroup = 'leak-hunt container';

/**
 * Reads the size of each container: the length of an array, string or typed array, the entries of a Map or Set, the bytes of
 * an ArrayBuffer, the pages of a WebAssembly.Memory, the digits of a bigint, the own properties of another object, the
 * characters of the texts in an array or a Map. No code of the page runs, unless it has replaced `forEach`: V8 itself describes
 * its collections, and properties are read from their descriptors. The handles are released at the end.
 *
 * Each reading searches the whole heap for the id. Ask `isSearchable` before.
 *
 * @returns undefined for a container that no longer exists, and for a value without a size
 */
export async function sizesOf(cdp: Cdp, containers: readonly Container[]): Promise<(number | undefined)[]> {
  const sizes: (number | undefined)[] = [];
  try {
    for (const container of containers) sizes.push(await sizeOf(cdp, container).catch(() => undefined));
  } finally {
    await cdp.send('Runtime.releaseObjectGroup', { objectGroup });
  }
  return sizes;
}

/**
 * Whether V8 finds objects by their ids in the heap of a snapshot. If the heap contains a WebAssembly.Table of functions, the
 * renderer hangs in `HeapProfiler.getObjectByHeapObjectId` and in `Runtime.queryObjects` (measured in Chromium 156). Most
 * programs that were compiled to WebAssembly have such a table.
 */
export function isSearchable(snapshot: Snapshot): boolean {
  const name = snapshot.strings.indexOf('system / WasmDispatchTable');
  for (let node = 0; name >= 0 && node < snapshot.nodeCount; node++) {
    if (snapshot.nameIndex(node) !== name) continue;
    // V8 always has one empty table, which has no memory of its own.
    for (let edge = at(snapshot.firstEdge, node); edge < at(snapshot.firstEdge, node + 1); edge++) {
      if (snapshot.name(snapshot.target(edge)) === 'system / TrustedForeign') return false;
    }
  }
  return true;
}

async function sizeOf(cdp: Cdp, container: Container): Promise<number | undefined> {
  if (typeof container === 'number') return sizeOfRemote(cdp, await objectWithHeapId(cdp, container, objectGroup));
  if ('textsOf' in container) return numberOf(await call(cdp, await objectWithHeapId(cdp, container.textsOf, objectGroup), charactersInside, []));
  const { owner, name, isVariable } = container;
  const object = await objectWithHeapId(cdp, owner, objectGroup);
  if (name.startsWith('#')) return sizeOfRemote(cdp, (await propertiesOf(cdp, object)).privateProperties?.find((property) => property.name === name)?.value);
  if (!isVariable) return sizeOfRemote(cdp, await call(cdp, object, lengthOrValue, [name]));
  for (const scope of await scopesOf(cdp, object)) {
    const size = await sizeOfRemote(cdp, await call(cdp, scope, `function (name) { return (${lengthOrValue}).call(this.object, name); }`, [name]));
    if (size !== undefined) return size;
  }
  return undefined;
}

/** The value of an own property that is not an accessor. Of a string or a bigint only the length, because it may be long. */
const lengthOrValue = `function (name) {
  const value = Object.getOwnPropertyDescriptor(this, name)?.value;
  if (typeof value === 'bigint') return \`\${value}\`.length;
  return typeof value === 'string' ? value.length : typeof value === 'object' ? value : undefined;
}`;

/** How many characters the texts of an array or a Map have together. */
const charactersInside = `function () {
  let sum = 0;
  const add = (value) => { if (typeof value === 'string') sum += value.length; };
  (Array.isArray(this) ? Array : Map).prototype.forEach.call(this, add);
  return sum;
}`;

interface Property {
  name: string;
  value?: DescribedObject;
}

/** V8 describes these with their size: `Array(3)`, `Map(1)`, `Int16Array(44)`, `ArrayBuffer(99)`, `Memory(3)`. */
const counted = /^(array|map|set|typedarray|arraybuffer|dataview|webassemblymemory)$/;

async function sizeOfRemote(cdp: Cdp, remote: DescribedObject | undefined): Promise<number | undefined> {
  if (!remote) return undefined;
  const { type, subtype, description, value } = remote;
  if (type === 'number') return Number(value);
  if (type === 'string') return String(value).length;
  if (type !== 'object') return undefined;
  if (subtype !== undefined && !counted.test(subtype)) return undefined;
  // An array may be used as a dictionary, too.
  if (subtype === 'array') return (numberIn(description) ?? 0) + (await namedPropertiesOf(cdp, remote));
  if (subtype !== undefined) return numberIn(description);
  return numberOf(await call(cdp, remote, 'function () { return Reflect.ownKeys(this).length; }', []));
}

function numberIn(description = ''): number | undefined {
  const digits = /\((\d+)\)$/.exec(description)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function numberOf(remote: DescribedObject | undefined): number | undefined {
  return remote?.type === 'number' ? Number(remote.value) : undefined;
}

async function propertiesOf(cdp: Cdp, { objectId }: RemoteObject) {
  return (await cdp.send('Runtime.getProperties', { objectId, ownProperties: true })) as {
    result: Property[];
    internalProperties?: Property[];
    privateProperties?: Property[];
  };
}

/** How many own properties an array has besides its elements and its length. */
async function namedPropertiesOf(cdp: Cdp, { objectId }: RemoteObject): Promise<number> {
  const { result } = (await cdp.send('Runtime.getProperties', { objectId, ownProperties: true, nonIndexedPropertiesOnly: true })) as { result: Property[] };
  return result.filter(({ name }) => !/^(length|__proto__)$/.test(name)).length;
}

/** Handles to the scopes that a function sees, the innermost first. */
async function scopesOf(cdp: Cdp, fn: RemoteObject): Promise<DescribedObject[]> {
  const { internalProperties = [] } = await propertiesOf(cdp, fn);
  const list = internalProperties.find(({ name }) => name === '[[Scopes]]')?.value;
  if (!list) return [];
  return (await propertiesOf(cdp, list)).result.flatMap(({ value }) => (value?.objectId === undefined ? [] : [value]));
}

async function call(cdp: Cdp, { objectId }: RemoteObject, functionDeclaration: string, args: readonly unknown[]): Promise<DescribedObject | undefined> {
  const answer = (await cdp.send('Runtime.callFunctionOn', { objectId, functionDeclaration, arguments: args.map((value) => ({ value })), objectGroup, silent: true })) as {
    result: DescribedObject;
    exceptionDetails?: object;
  };
  return answer.exceptionDetails ? undefined : answer.result;
}

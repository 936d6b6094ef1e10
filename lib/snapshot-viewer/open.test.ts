import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { fixtureText } from '../../packages/leak-hunt/src/heap/fixtures';
import { openSnapshot } from './open';

const text = fixtureText('chromium');
const open = (content: string | Uint8Array<ArrayBuffer>) => openSnapshot(new Blob([content]).stream(), () => undefined);

it('reports how many bytes of the packed file it has read', async () => {
  const packed = new Uint8Array(gzipSync(text));
  const reported: number[] = [];
  const snapshot = await openSnapshot(new Blob([packed]).stream(), (bytes) => reported.push(bytes));
  expect(snapshot.nodeCount).toBe(28_315);
  expect(reported.at(-1)).toBe(packed.length);
  expect(reported).toEqual([...reported].sort((a, b) => a - b));
});

it('decodes characters whose bytes are split between two chunks', async () => {
  const bytes = new TextEncoder().encode(text);
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 9_973) controller.enqueue(bytes.slice(at, at + 9_973));
      controller.close();
    },
  });
  expect((await openSnapshot(stream, () => undefined)).strings).toContain('café "quoted"');
});

it.each([
  ['a file that is cut off', text.slice(0, 1_000_000), 'ended before it was complete'],
  ['a gzip file that is cut off', new Uint8Array(gzipSync(text).subarray(0, 100_000)), 'cannot be decompressed'],
  ['a reference to an object that does not exist', text.replace(/"edges":\[(\d+),(\d+),\d+/, '"edges":[$1,$2,4000000002'), 'an object that does not exist'],
  ['a header with fewer references than the file has', text.replace('"edges":[', '"edges":[1,1,6,'), 'declare more edges'],
  ['no header', '{"nodes":[1,2,3],"edges":[],"strings":[]}', 'has no header'],
])('rejects %s and says why', async (_, content, words) => {
  await expect(open(content)).rejects.toThrow(words);
});

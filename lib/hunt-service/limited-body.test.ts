import { expect, test } from 'vitest';
import { BodyTooLarge, textOf } from './limited-body';

/** A request whose body never ends, and how many bytes of it were asked for. */
function endless(headers: Record<string, string> = {}) {
  const asked = { bytes: 0, isCancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(stream) {
        asked.bytes += 100;
        stream.enqueue(new Uint8Array(100));
      },
      cancel() {
        asked.isCancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  const request = new Request('http://localhost/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
  return { request, asked };
}

test('a body within the limit is read whole, characters that lie in two chunks included', async () => {
  const bytes = new TextEncoder().encode('{"slug":"é"}');
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      for (const byte of bytes) stream.enqueue(Uint8Array.of(byte));
      stream.close();
    },
  });
  expect(await textOf(new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit), bytes.length)).toBe('{"slug":"é"}');
  expect(await textOf(new Request('http://localhost/', { method: 'POST' }), 10)).toBe('');
});

test('of a body that says that it is too long nothing is read', async () => {
  const { request, asked } = endless({ 'content-length': '10000000000' });
  await expect(textOf(request, 1_000)).rejects.toThrow(BodyTooLarge);
  expect(asked.bytes).toBe(0);
});

test('a body that states no length is read up to the limit, and cancelled', async () => {
  const { request, asked } = endless();
  await expect(textOf(request, 1_000)).rejects.toThrow(BodyTooLarge);
  expect(asked).toEqual({ bytes: 1_100, isCancelled: true });
});

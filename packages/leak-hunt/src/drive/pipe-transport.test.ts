import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { PipeTransport } from './pipe-transport';

async function received(...pieces: (string | Uint8Array)[]): Promise<string[]> {
  const from = new PassThrough();
  const transport = new PipeTransport(new PassThrough(), from);
  const messages: string[] = [];
  transport.onmessage = (message) => messages.push(message);
  for (const piece of pieces) {
    from.write(piece);
    await sleep(1);
  }
  return messages;
}

test('messages that come together are told apart, and those that come in pieces are joined', async () => {
  expect(await received('{"id":1}\0{"id"', ':2}\0', '{"a":', '"b"', '}\0')).toEqual(['{"id":1}', '{"id":2}', '{"a":"b"}']);
});

test('a character that is cut between two pieces is joined', async () => {
  const bytes = Buffer.from('"ü"\0');
  expect(await received(bytes.subarray(0, 2), bytes.subarray(2))).toEqual(['"ü"']);
});

test('a message that is sent ends with a zero byte', () => {
  const to = new PassThrough();
  new PipeTransport(to, new PassThrough()).send('{}');
  expect(String(to.read())).toBe('{}\0');
});

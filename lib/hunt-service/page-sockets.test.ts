import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startPageSockets } from './page-sockets';

const start = () => startPageSockets({ mostClients: 2, maxPayload: 16, serve: (client) => client.send('welcome') });
const headers = (host: string) => new Headers({ host });

/** What a client with this Origin header is told: the first message, or the status of the refusal. */
function answerTo({ port, path }: { port: number; path: string }, origin?: string): Promise<string> {
  return new Promise((resolve) => {
    const client = new WebSocket(`ws://127.0.0.1:${port}${path}`, origin === undefined ? {} : { origin });
    client.once('message', (text: Buffer) => {
      client.terminate();
      resolve(text.toString());
    });
    client.once('error', (error) => resolve(/\d{3}/.exec(error.message)?.[0] ?? error.message));
  });
}

test('a page of the lab that asked for the address is served', async () => {
  const sockets = await start();
  sockets.accept(headers('localhost:3000'));
  sockets.accept(headers('127.0.0.1:4000'));
  expect(await answerTo(sockets.address, 'http://localhost:3000')).toBe('welcome');
  expect(await answerTo(sockets.address, 'http://127.0.0.1:4000')).toBe('welcome');
});

test.each(['https://elsewhere.example', 'http://localhost:3001', 'http://127.0.0.1:3000', 'https://localhost:3000', 'null', undefined])(
  'a client with the origin %s is refused',
  async (origin) => {
    const sockets = await start();
    sockets.accept(headers('localhost:3000'));
    expect(await answerTo(sockets.address, origin)).toBe('403');
  },
);

test('a name that somebody points at this machine is no page of the lab', async () => {
  const sockets = await start();
  sockets.accept(headers('lab.example:3000'));
  expect(await answerTo(sockets.address, 'http://lab.example:3000')).toBe('403');
});

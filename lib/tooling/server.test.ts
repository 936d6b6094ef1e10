import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { freePort, huntVariables, isPortFree, PortBusy, startServer } from './server';

async function listening<Result>(host: string, use: (port: number) => Promise<Result>): Promise<Result> {
  const port = await freePort();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  try {
    return await use(port);
  } finally {
    server.close();
  }
}

test('a port without a listener is free', async () => {
  expect(await isPortFree(await freePort())).toBe(true);
});

test.each(['127.0.0.1', '0.0.0.0'])('a port with a listener at %s is not free', async (host) => {
  expect(await listening(host, isPortFree)).toBe(false);
});

test('a server is not started on a busy port', async () => {
  await listening('127.0.0.1', async (port) => {
    await expect(startServer({ port })).rejects.toThrow(new PortBusy(`Port ${port} is in use.`));
  });
});

test.each(['127.0.0.1', '::1', 'localhost'])('pages may start hunts if the server listens on %s, which only this machine can reach', (host) => {
  expect(huntVariables(host)).toEqual({ LEAK_LAB_HUNTS: 'on' });
});

test.each(['0.0.0.0', '::', '192.168.1.7', 'lab.example'])('pages may not start hunts if the server listens on %s, which other machines can reach', (host) => {
  expect(huntVariables(host)).toEqual({ LEAK_LAB_HUNTS: 'off' });
});

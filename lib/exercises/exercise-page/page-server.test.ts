import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPageSockets } from '../../hunt-service/page-sockets';
import { openPageServer, type PageServer } from './page-server';

let server: PageServer;
beforeAll(async () => {
  server = await openPageServer();
  server.show(async (_request, response, url) => void response.end(`asked for ${url.pathname}`));
});
afterAll(() => server.close());

/** The whole answer to these lines, which are sent as they are, or the first part of it when the connection stays open. */
async function answerTo(...lines: string[]): Promise<string> {
  const socket = connect(Number(new URL(server.origin).port), '127.0.0.1');
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return answer.toString();
}

const host = () => new URL(server.origin).host;

test('the page gets its answer, with the policy', async () => {
  const answer = await answerTo('GET /exercises/x?a=b HTTP/1.1', `Host: ${host()}`);
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(answer).toMatch(/^content-security-policy: default-src 'self'; /m);
  expect(answer).toContain('asked for /exercises/x');
});

test.each(['Host: [', 'Host: a b', 'Host: example.com', 'Host:'])('a request with "%s" is refused, and the server goes on', async (line) => {
  expect(await answerTo('GET / HTTP/1.1', line)).toMatch(/^HTTP\/1\.1 40[03] /);
  expect(await answerTo('GET / HTTP/1.1', `Host: ${host()}`)).toMatch(/^HTTP\/1\.1 200 /);
});

test('as a proxy the server refuses every other address, and says which', async () => {
  expect(await answerTo('GET http://example.com/a HTTP/1.1', 'Host: example.com')).toMatch(/^HTTP\/1\.1 403 /);
  expect(await answerTo('GET http://example.com/b HTTP/1.1', `Host: ${host()}`)).toMatch(/^HTTP\/1\.1 403 /);
  expect(await answerTo('CONNECT example.com:443 HTTP/1.1', 'Host: example.com:443')).toMatch(/^HTTP\/1\.1 403 /);
  expect(server.refused).toEqual(expect.arrayContaining(['GET http://example.com/a', 'GET http://example.com/b', 'CONNECT example.com:443']));
});

test("a tunnel leads to the lab's own WebSockets, and to no other port of this machine", async () => {
  const { address } = await startPageSockets({ mostClients: 1, maxPayload: 1, serve: () => undefined });
  const own = `127.0.0.1:${address.port}`;
  expect(await answerTo(`CONNECT ${own} HTTP/1.1`, `Host: ${own}`)).toMatch(/^HTTP\/1\.1 200 /);
  expect(await answerTo(`CONNECT ${host()} HTTP/1.1`, `Host: ${host()}`)).toMatch(/^HTTP\/1\.1 403 /);
});

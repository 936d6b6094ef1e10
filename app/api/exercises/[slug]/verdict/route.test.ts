import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GET } from './route';

const local = { host: 'localhost:3000', 'sec-fetch-site': 'same-origin', 'x-forwarded-for': '127.0.0.1' };
const answerTo = (headers: Record<string, string>) =>
  GET(new Request('http://localhost:3000/', { headers }), { params: Promise.resolve({ slug: 'no-verdict-yet' }) });

beforeEach(() => void vi.stubEnv('LEAK_LAB_HUNTS', 'on'));
afterEach(() => void vi.unstubAllEnvs());

test('a page of a lab on this machine gets the verdict', async () => {
  const answer = await answerTo(local);
  expect([answer.status, await answer.json()]).toEqual([200, { isLocal: true, verdict: null }]);
});

test.each([
  ['without a Host header', (({ host: _host, ...rest }) => rest)(local)],
  ['with another host name', { ...local, host: 'lab.example:3000' }],
  ['with an invalid Host header', { ...local, host: 'a b[' }],
  ['from another site', { ...local, 'sec-fetch-site': 'cross-site' }],
  ['from another machine', { ...local, 'x-forwarded-for': '192.168.1.7' }],
])('a request %s gets status 403', async (_how, headers) => {
  const answer = await answerTo(headers);
  expect([answer.status, await answer.json()]).toEqual([403, { isLocal: false, verdict: null }]);
});

test('every request gets status 403 if the server could be open to other machines', async () => {
  vi.stubEnv('LEAK_LAB_HUNTS', 'off');
  expect((await answerTo(local)).status).toBe(403);
});

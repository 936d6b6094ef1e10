/** Tests a hunt of pages on Next's development server. */
import { expect } from 'playwright/test';
import { type Child, packageBin, startNode } from '../lib/tooling/children';
import { freePort } from '../lib/tooling/server';
import { test } from './support/hunt-cli';

test.setTimeout(300_000); // the development server builds each page at its first request

let server: Child | undefined;

test.afterEach(() => server?.stop());

test('pages on Next’s development server, which retains objects of every navigation, get the same verdict as in production', async ({ cli }) => {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const dev = startNode(packageBin('next'), ['dev', '--hostname', 'localhost', '--port', String(port)], { output: 'collect' });
  server = dev;
  const answer = async () => (dev.isRunning() ? fetch(`${origin}/empty`).then(({ status }) => status, () => 0) : dev.output());
  let answered: number | string = 0;
  await expect.poll(async () => (answered = await answer()), { timeout: 120_000 }).not.toBe(0);
  test.skip(/already running/i.test(String(answered)), 'a dev server of this folder runs already');
  expect(answered).toBe(200);

  const { status, stdout } = await cli.hunt(['detached-dom', 'dangling-promise', '--url', origin]);
  expect(stdout).toContain('app/leaks/detached-dom/leaky/page.tsx:');
  expect(stdout).toContain('subtracted: what grows on an empty page of the lab');
  expect(stdout).not.toContain('NOT as expected');
  expect(status).toBe(0);
});

import { expect } from 'playwright/test';
import type { Report } from 'leak-hunt/report';
import type { Server } from '../lib/tooling/server';
import { test } from './support/hunt-cli';
import { harmDone, leakingWalks, startWalksApp } from './support/walks-app';

test.setTimeout(600_000); // it may have to build the app first

let server: Server | undefined;
test.afterEach(() => server?.stop());

test('from the bare address of a Next app of 30 routes, each of its leaks is found, nothing else is told, and nothing dangerous is clicked', async ({ cli }) => {
  server = await startWalksApp();
  const { url } = server;
  const { status, stdout } = await cli.hunt([url, '--json', 'report.json']);
  const { results } = JSON.parse(cli.read('report.json')) as Report;
  const leaking = results.filter(({ verdict }) => verdict !== 'clean');
  const found = Object.fromEntries(leaking.flatMap(({ target, leaks }) => leaks.map(({ name }) => [name, target.replace(url, '')])));
  expect(found, stdout).toEqual(leakingWalks);
  expect(leaking, stdout).toHaveLength(Object.keys(leakingWalks).length);
  expect(results).toHaveLength(36);
  expect(await harmDone(server)).toEqual([]);
  expect(stdout).toContain('16 lead to a route that was tried');
  expect(stdout).toContain('1 load a document: link "Archive" (/archive)');
  expect(status).toBe(1);
});

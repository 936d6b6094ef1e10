import path from 'node:path';
import { expect } from 'playwright/test';
import type { Report } from 'leak-hunt/report';
import type { Server } from '../lib/tooling/server';
import { test } from './support/hunt-cli';
import { harmDone, leakingWalks, startWalksApp } from './support/walks-app';

test.setTimeout(600_000); // it may have to build the app first

let server: Server;
test.beforeAll(async () => {
  server = await startWalksApp();
});
test.afterAll(() => server.stop());

test('from the bare address of a Next app of 30 routes, each of its leaks is found, nothing else is told, and nothing dangerous is clicked', async ({ cli }) => {
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

/* Scenarios of the shapes of memlab's example app (packages/e2e/static/example of its repository). */
const scenario = (name: string) => path.resolve('e2e/walks/scenarios', `${name}.cjs`);

test('memlab scenarios run unchanged: one that ends on another page, one with a page there and back, one with a filter', async ({ cli }) => {
  const names = ['detached', 'oversized', 'oversized-filtered'];
  const { stdout } = await cli.hunt([...names.map(scenario), '--url', server.url, '--json', 'memlab.json']);
  const { results } = JSON.parse(cli.read('memlab.json')) as Report;
  const told = results.map(({ leaks }) => leaks.map(({ name, perVisit, source }) => [name, perVisit, `${source?.file}:${source?.line}`]));
  expect(told, stdout).toEqual([
    [['<section>', 40, '.lab/walks/app/memlab/detached/page.jsx:8']],
    [['table-asked listener', 1, '.lab/walks/app/memlab/oversized/page.jsx:9']],
    [['table-asked listener', 1, '.lab/walks/app/memlab/oversized/page.jsx:9']],
  ]);
  expect(stdout).toContain('leakFilter');
});

test('a method that Puppeteer no longer has is named with what to write', async ({ cli }) => {
  const { status, stdout } = await cli.hunt([scenario('old-xpath'), '--url', server.url]);
  expect(stdout).toContain("page.$x() is no longer in Puppeteer. Write page.$$('xpath/' + path).");
  expect(status).toBe(2);
});

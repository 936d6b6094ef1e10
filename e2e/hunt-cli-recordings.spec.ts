import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'playwright/test';
import type { Report } from 'leak-hunt/report';
import { test } from './support/hunt-cli';

/* Recordings of DevTools' Recorder: `plain-…` of the plain app, `lab-…` of the lab. `leaky` in the name is what must leak. */

const folder = path.resolve('e2e/recordings');
const recordings = readdirSync(folder);

for (const [app, origin] of [['plain', undefined], ['lab', process.env.LAB_URL]] as const) {
  test(`recordings of the ${app} app are replayed and judged right`, async ({ cli }) => {
    const own = recordings.filter((name) => name.startsWith(app));
    const files = own.map((name) => path.join(folder, name));
    await cli.hunt([...files, '--url', origin ?? cli.app.origin, '--no-confirm', '--json', 'recordings.json']);
    const { results } = JSON.parse(cli.read('recordings.json')) as Report;
    const names = (leaks: (typeof results)[number]['leaks']) => leaks.map(({ name }) => name);
    const expected = { plain: ['QuoteTable'], 'lab-message': ['PaperTape'], 'lab-undo': ['JamLabel'], 'lab-window': ['PriceFeed'] };
    for (const { target, verdict, reason, leaks } of results) {
      const [, wanted = []] = path.basename(target).includes('leaky') ? (Object.entries(expected).find(([start]) => path.basename(target).startsWith(start)) ?? []) : [];
      expect({ target, verdict, names: names(leaks) }, reason ?? '').toEqual({ target, verdict: wanted.length > 0 ? 'leak' : 'clean', names: wanted });
    }
    expect(results.length).toBe(own.length);
  });
}

test('a recording that loads a document in the middle, and a file that is none, are told', async ({ cli }) => {
  const click = { type: 'click', target: 'main', selectors: [['aria/Board'], ['a']], offsetX: 1, offsetY: 1 };
  const navigate = { type: 'navigate', url: `${cli.app.origin}/clean` };
  cli.write('loads.json', JSON.stringify({ title: 'loads', steps: [navigate, click, navigate] }));
  cli.write('none.json', '{"title":"none"}');
  const { status, stdout } = await cli.hunt(['loads.json', 'none.json']);
  expect(stdout).toContain(`load: step 3 of loads.json loads a document (${cli.app.origin}/clean). A visit must stay in one document: record it again, with the links of the app.`);
  expect(stdout).toContain("load: none.json is no recording of DevTools' Recorder: Recording is missing `steps`.");
  expect(status).toBe(2);
});

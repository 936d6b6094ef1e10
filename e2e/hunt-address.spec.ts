import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'playwright/test';
import type { Report } from 'leak-hunt/report';
import { freePort } from '../lib/tooling/server';
import { test } from './support/hunt-cli';
import { type LinkedApp, serveLinkedApp } from './support/linked-app';

/** A bare address: the command finds the walks itself. */

let app: LinkedApp;
test.beforeAll(async () => {
  app = await serveLinkedApp();
});
test.afterAll(() => app.close());
test.describe.configure({ mode: 'serial' });

interface Found {
  target: string;
  verdict: string;
  leaks: string[];
}

/** What a report says of its walks, without the origin. */
function found(text: string): Found[] {
  return (JSON.parse(text) as Report).results.map(({ target, verdict, leaks }) => ({ target: target.replace(app.origin, ''), verdict, leaks: leaks.map(({ name, perVisit }) => `${perVisit} ${name}`) }));
}

const walks: readonly Found[] = [
  { target: '/ → link "Leaky", button "Night"', verdict: 'leak', leaks: ['1 QuoteTable'] },
  { target: '/ → link "Clean"', verdict: 'clean', leaks: [] },
  { target: '/clean → button "Details"', verdict: 'clean', leaks: [] },
  { target: '/ → link "Note"', verdict: 'clean', leaks: [] },
  { target: '/note → button "Show note"', verdict: 'leak', leaks: ['1 NoteCopy'] },
  { target: '/ → link "Danger"', verdict: 'clean', leaks: [] },
  { target: '/ → link "Item 1"', verdict: 'clean', leaks: [] },
];

test('an address is enough: links and what opens are hunted in, nothing dangerous is clicked, and the rest is said', async ({ cli }) => {
  const { status, stdout, stderr } = await cli.hunt([app.origin, '--json', 'report.json', '--save-walks', 'walks']);
  expect(stderr).toBe('');
  expect(status).toBe(1);
  expect(found(cli.read('report.json'))).toEqual(walks);
  expect(app.harm).toEqual([]);
  expect(stdout).toContain('7 walks found in ');
  for (const line of [
    '1 lead to a route that was tried: link "Item 2" (/item/2) as /item/1',
    '1 load a document: link "Other" (/other)',
    '1 lead to another site: link "Elsewhere" (https://example.com/)',
    '2 look destructive (--include NAME tries them): button "Delete all" on /danger, link "Log out" (/harm/logout)',
    '1 submit or reset a form: button "Go on" on /danger',
    '1 ask by a dialog of the browser: button "Tidy up" on /danger',
    '1 send something (POST requests are refused while walks are looked for): button "Synchronize" on /danger',
  ]) {
    expect(stdout).toContain(line);
  }
});

test('each saved walk is a scenario with the same result, and none is overwritten', async ({ cli }) => {
  const files = readdirSync(path.join(cli.folder, 'walks')).sort();
  expect(files).toEqual(['clean-button-details.mjs', 'link-clean.mjs', 'link-danger.mjs', 'link-item-1.mjs', 'link-leaky.mjs', 'link-note.mjs', 'note-button-show-note.mjs']);
  const chosen = ['link-leaky.mjs', 'link-note.mjs', 'note-button-show-note.mjs'].map((file) => `walks/${file}`);
  const { status } = await cli.hunt([...chosen, '--json', 'saved.json']);
  expect(status).toBe(1);
  expect(found(cli.read('saved.json')).map(({ verdict, leaks }) => ({ verdict, leaks }))).toEqual([
    { verdict: 'leak', leaks: ['1 QuoteTable'] },
    { verdict: 'clean', leaks: [] },
    { verdict: 'leak', leaks: ['1 NoteCopy'] },
  ]);

  cli.write('walks/link-leaky.mjs', '// mine');
  const again = await cli.hunt([app.origin, '--include', '/leaky', '--save-walks', 'walks', '--no-confirm', '--visits', '4']);
  expect(again.stdout).toContain(`kept  ${path.join('walks', 'link-leaky.mjs')}, which exists with another content`);
  expect(cli.read('walks/link-leaky.mjs')).toBe('// mine');
  expect(again.stdout).toContain('QuoteTable (object) × 1 per visit');
});

test('--include and --exclude choose, and --include lets a dangerous control be clicked', async ({ cli }) => {
  app.harm.length = 0;
  const { status } = await cli.hunt([app.origin, '--include', '/danger', '--include', 'delete *', '--exclude', 'Tidy*', '--visits', '4', '--json', 'chosen.json']);
  expect(status).toBe(0);
  expect(found(cli.read('chosen.json')).map(({ target }) => target)).toEqual(['/ → link "Danger"']);
  expect(new Set(app.harm)).toEqual(new Set(['delete']));
});

test('links that come late are found, and --max-walks ends the search', async ({ cli }) => {
  const { stdout } = await cli.hunt([`${app.origin}/late`, '--max-walks', '1', '--visits', '4', '--no-confirm', '--json', 'late.json']);
  expect(found(cli.read('late.json'))).toMatchObject([{ target: '/late → link "Leaky", button "Night"', verdict: 'leak' }]);
  expect(stdout).toContain('1 walk found in ');
});

test('a walk that cannot be repeated because of what it presses is hunted without that, and the report says so', async ({ cli }) => {
  const { status, stdout } = await cli.hunt([`${app.origin}/first`, '--visits', '4', '--timeout', '2', '--json', 'once.json']);
  expect(found(cli.read('once.json'))).toEqual([{ target: '/first → link "Once"', verdict: 'clean', leaks: [] }]);
  expect(stdout).toContain(`hunted in place of ${app.origin}/first → link "Once", button "Reveal", which was error: action: `);
  expect(status).toBe(0);
});

test('without a walk the hunter stays on the page, and says so', async ({ cli }) => {
  const { status, stdout } = await cli.hunt([`${app.origin}/bare`, '--visits', '4', '--json', 'bare.json']);
  expect(status).toBe(0);
  expect(stdout).toContain('no walk was found');
  expect(found(cli.read('bare.json'))).toEqual([{ target: '/bare', verdict: 'clean', leaks: [] }]);
});

test('an address that does not answer, or answers with an error, ends with status 2', async ({ cli }) => {
  const address = `http://127.0.0.1:${await freePort()}/`;
  const silent = await cli.hunt([address]);
  expect(silent.stderr).toBe(`${address} does not answer (ERR_CONNECTION_REFUSED). Is the app running?\n`);
  expect(silent.status).toBe(2);
  const missing = await cli.hunt([`${app.origin}/missing`]);
  expect(missing.stderr).toBe(`${app.origin}/missing answered 404.\n`);
  expect(missing.status).toBe(2);
});

test('an option for walks needs an address', async ({ cli }) => {
  cli.write('idle.mjs', `export const url = () => '${app.origin}/bare';`);
  const { status, stderr } = await cli.hunt(['idle.mjs', '--save-walks', 'walks']);
  expect(stderr).toBe('--save-walks is for the walks of an address, such as http://localhost:3000.\n');
  expect(status).toBe(2);
});

/** Tests that a broken scenario or page is reported as an error and does not stop the other hunts. */
import { expect } from 'playwright/test';
import type { Report } from 'leak-hunt/report';
import { broken, good } from './support/broken-scenarios';
import { scenario, test, visit } from './support/hunt-cli';

test('a broken walk is an error with its step and reason, and the other walks go on', async ({ cli }) => {
  test.setTimeout(90_000);
  const all = [...broken, ...good];
  for (const { file, text } of all) cli.write(file, text(cli.app.origin));
  const files = all.map(({ file }) => file);
  const ended = await cli.hunt([...files, '--timeout', '2', '--visits', '4', '--json', 'report.json']);
  const { results } = JSON.parse(cli.read('report.json')) as Report;
  const resultOf = (file: string) => results.find(({ target }) => target === file);

  for (const { title, file, reason } of broken) {
    const because = reason(cli.app.origin).replace('FOLDER', cli.folder);
    const error = { verdict: 'error', ok: false, expected: null, leaks: [], reason: because };
    expect.soft(resultOf(file), title).toMatchObject(error);
    expect.soft(ended.stdout, title).toMatch(new RegExp(`^✗ ${file} +error +[\\d.]+ s$`, 'm'));
    expect.soft(ended.stdout, title).toContain(`\n  ${because}\n`);
  }
  for (const { title, file } of good) {
    expect.soft(resultOf(file), title).toMatchObject({ verdict: 'clean', ok: true, reason: null });
  }
  expect({ status: ended.status, stderr: ended.stderr }).toEqual({ status: 2, stderr: '' });
});

test('a rejected promise that a scenario does not await ends with status 2', async ({ cli }) => {
  const action = `${visit('board')} Promise.reject(new Error('unheard'));`;
  cli.write('stray.mjs', scenario(`${cli.app.origin}/clean`, action));
  const { status, stderr } = await cli.hunt(['stray.mjs', '--visits', '4']);
  expect(stderr).toBe('A promise that a scenario does not await failed: unheard\n');
  expect(status).toBe(2);
});

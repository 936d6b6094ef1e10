import { expect } from 'playwright/test';
import type { Report } from 'leak-hunt/report';
import { broken, good } from './support/broken-scenarios';
import { scenario, test, visit } from './support/hunt-cli';

test('whatever breaks on a walk is an error that names the step and the reason, and stops no other', async ({ desk }) => {
  test.setTimeout(90_000);
  const all = [...broken, ...good];
  for (const { file, text } of all) desk.write(file, text(desk.app.origin));
  const files = all.map(({ file }) => file);
  const ended = await desk.hunt([...files, '--timeout', '2', '--visits', '4', '--json', 'report.json']);
  const { results } = JSON.parse(desk.read('report.json')) as Report;
  const resultOf = (file: string) => results.find(({ target }) => target === file);

  for (const { title, file, reason } of broken) {
    const because = reason(desk.app.origin).replace('FOLDER', desk.folder);
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

test('a promise that a scenario does not await ends with status 2 when it fails', async ({ desk }) => {
  const action = `${visit('board')} Promise.reject(new Error('unheard'));`;
  desk.write('stray.mjs', scenario(`${desk.app.origin}/clean`, action));
  const { status, stderr } = await desk.hunt(['stray.mjs', '--visits', '4']);
  expect(stderr).toBe('A promise that a scenario does not await failed: unheard\n');
  expect(status).toBe(2);
});

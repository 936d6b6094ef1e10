import path from 'node:path';
import { expect } from 'playwright/test';
import { allCases, pairs } from '../lib/catalogue/cases';
import { scenario, test } from './support/hunt-cli';

const cases = (await allCases()).map(({ slug }) => slug).join(', ');
const firstPair = (await pairs())[0]?.slug ?? 'none';
/**
 * A CHROMIUM_PATH that does not exist: a command that searches for a browser fails with a message, and it would start a
 * server only after that.
 */
const noBrowser = { env: { CHROMIUM_PATH: '/nowhere' } };

for (const [title, args, message] of [
  [
    'an unknown case: the message lists the known ones',
    ['no-such-case'],
    `no-such-case: there is no such case. Known are: all, ${cases}.`,
  ],
  [
    'an unknown twin',
    [`${firstPair}/mended`],
    `${firstPair}/mended: ${firstPair} has only ${firstPair}/leaky and ${firstPair}/fixed.`,
  ],
  ['a missing scenario file', ['./gone.mjs'], './gone.mjs: there is no such scenario file.'],
  ['no target at all', [], "error: missing required argument 'target'"],
  ['an unknown option', [firstPair, '--fast'], "error: unknown option '--fast'"],
  [
    'too few visits for a verdict',
    [firstPair, '--visits', '2'],
    "error: option '--visits <number>' argument '2' is invalid. It must be a whole number of at least 4.",
  ],
  [
    'a time limit that is not a number',
    [firstPair, '--timeout', 'soon'],
    "error: option '--timeout <seconds>' argument 'soon' is invalid. It must be a whole number of at least 1.",
  ],
] as const) {
  test(`wrong usage ends with status 2 and starts no browser: ${title}`, async ({ cli }) => {
    const started = Date.now();
    expect(await cli.hunt(args, noBrowser)).toEqual({ status: 2, stdout: '', stderr: `${message}\n` });
    expect(Date.now() - started).toBeLessThan(8_000);
  });
}

test('a report file that cannot be written is refused before the hunt', async ({ cli }) => {
  const { status, stdout, stderr } = await cli.hunt([firstPair, '--json', 'gone/report.json'], noBrowser);
  const folder = path.join(cli.folder, 'gone');
  expect(stderr).toBe(`--json gone/report.json: there is no folder ${folder}. Create it first.\n`);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

test('a folder is refused as a report file', async ({ cli }) => {
  const { status, stderr } = await cli.hunt([firstPair, '--json', '.'], noBrowser);
  expect(stderr).toBe('--json .: that is a folder. Name a file in it.\n');
  expect(status).toBe(2);
});

for (const address of ['localhost', 'localhost:3000']) {
  test(`an invalid --url is refused: ${address}`, async ({ cli }) => {
    const { status, stderr } = await cli.hunt([firstPair, '--url', address]);
    expect(stderr).toBe(`--url ${address} is not an address. It looks like http://localhost:3000.\n`);
    expect(status).toBe(2);
  });
}

test('a missing Chromium ends with status 2 and a message that says what to do', async ({ cli }) => {
  cli.write('clean.mjs', scenario(`${cli.app.origin}/clean`));
  expect(await cli.hunt(['clean.mjs'], noBrowser)).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'CHROMIUM_PATH is "/nowhere", and there is no program there. ' +
      'Correct it, or unset it to search for one.\n',
  });
});

test('a Chromium that does not start ends with status 2 and a message that says what to do', async ({ cli }) => {
  cli.write('clean.mjs', scenario(`${cli.app.origin}/clean`));
  const { status, stdout, stderr } = await cli.hunt(['clean.mjs'], { env: { CHROMIUM_PATH: process.execPath } });
  expect(stderr).toContain(`${process.execPath} does not start (`);
  expect(stderr).toContain('). Set CHROMIUM_PATH to a Chromium that does.\n');
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

test('--help ends with status 0 and lists every option', async ({ cli }) => {
  const { status, stdout, stderr } = await cli.hunt(['--help'], noBrowser);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const option of ['--json', '--url', '--visits', '--timeout', '--quiet']) {
    expect(stdout).toContain(`  ${option} `);
  }
});

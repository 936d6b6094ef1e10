import path from 'node:path';
import { expect } from 'playwright/test';
import { allCases, pairs } from '../lib/catalogue/cases';
import { scenario, test } from './support/hunt-cli';

const cases = (await allCases()).map(({ slug }) => slug).join(', ');
const firstPair = (await pairs())[0]?.slug ?? 'none';
/** With this, a command that looked for a browser would say so; a server it would start only after that. */
const noBrowser = { env: { CHROMIUM_PATH: '/nowhere' } };

for (const [title, args, message] of [
  [
    'a case that nobody knows: the message names those there are',
    ['no-such-case'],
    `no-such-case: there is no such case. Known are: all, ${cases}.`,
  ],
  [
    'a twin that no case has',
    [`${firstPair}/mended`],
    `${firstPair}/mended: ${firstPair} has only ${firstPair}/leaky and ${firstPair}/fixed.`,
  ],
  ['a scenario file that is not there', ['./gone.mjs'], './gone.mjs: there is no such scenario file.'],
  ['no target at all', [], "error: missing required argument 'target'"],
  ['an option that nobody knows', [firstPair, '--fast'], "error: unknown option '--fast'"],
  [
    'too few visits to judge',
    [firstPair, '--visits', '2'],
    "error: option '--visits <number>' argument '2' is invalid. A whole number from 4 up, please.",
  ],
  [
    'a time limit that is no number',
    [firstPair, '--timeout', 'soon'],
    "error: option '--timeout <seconds>' argument 'soon' is invalid. A whole number from 1 up, please.",
  ],
] as const) {
  test(`wrong usage, status 2, and no browser is looked for: ${title}`, async ({ desk }) => {
    const started = Date.now();
    expect(await desk.hunt(args, noBrowser)).toEqual({ status: 2, stdout: '', stderr: `${message}\n` });
    expect(Date.now() - started).toBeLessThan(8_000);
  });
}

test('a report that could not be written is refused before the hunt, not after it', async ({ desk }) => {
  const { status, stdout, stderr } = await desk.hunt([firstPair, '--json', 'gone/report.json'], noBrowser);
  const folder = path.join(desk.folder, 'gone');
  expect(stderr).toBe(`--json gone/report.json: there is no folder ${folder}. Create it first.\n`);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

test('a report cannot take the place of a folder', async ({ desk }) => {
  const { status, stderr } = await desk.hunt([firstPair, '--json', '.'], noBrowser);
  expect(stderr).toBe('--json .: that is a folder. Name a file in it.\n');
  expect(status).toBe(2);
});

for (const address of ['localhost', 'localhost:3000']) {
  test(`an --url that is no address is refused: ${address}`, async ({ desk }) => {
    const { status, stderr } = await desk.hunt([firstPair, '--url', address]);
    expect(stderr).toBe(`--url ${address} is not an address. It looks like http://localhost:3000.\n`);
    expect(status).toBe(2);
  });
}

test('a Chromium that is not there ends with status 2 and says what to do', async ({ desk }) => {
  desk.write('clean.mjs', scenario(`${desk.app.origin}/clean`));
  expect(await desk.hunt(['clean.mjs'], noBrowser)).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'CHROMIUM_PATH is "/nowhere", and there is no program there. ' +
      'Correct it, or unset it to let the lab look.\n',
  });
});

test('a Chromium that does not start ends with status 2 and says what to do', async ({ desk }) => {
  desk.write('clean.mjs', scenario(`${desk.app.origin}/clean`));
  const { status, stdout, stderr } = await desk.hunt(['clean.mjs'], { env: { CHROMIUM_PATH: process.execPath } });
  expect(stderr).toContain(`${process.execPath} does not start (`);
  expect(stderr).toContain('). Set CHROMIUM_PATH to a Chromium that does.\n');
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

test('--help ends with status 0 and lists every option', async ({ desk }) => {
  const { status, stdout, stderr } = await desk.hunt(['--help'], noBrowser);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const option of ['--json', '--url', '--visits', '--timeout', '--quiet']) {
    expect(stdout).toContain(`  ${option} `);
  }
});

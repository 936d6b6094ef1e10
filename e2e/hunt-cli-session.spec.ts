import { expect } from 'playwright/test';
import type { Report } from 'leak-hunt/report';
import { scenario, test as baseTest } from './support/hunt-cli';
import { type LoginApp, serveLoginApp } from './support/login-app';
import { serveSelfSigned } from './support/self-signed';
import { type RunningChromium, startChromium } from './support/running-chromium';

/* Apps behind a login, and a browser that runs already. */

const test = baseTest.extend<{ login: LoginApp; chromium: RunningChromium }>({
  login: async ({}, use) => {
    const login = await serveLoginApp();
    await use(login);
    await login.close();
  },
  chromium: async ({ cli }, use) => {
    const chromium = await startChromium(`${cli.app.origin}/clean`);
    await use(chromium);
    await chromium.close();
  },
});

const token = { name: 'token', value: 'secret' };
const session = { name: 'session', value: 'secret', domain: '127.0.0.1', path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' };

test('an app behind a login is hunted with its storage state and its header, which no other origin gets', async ({ cli, login }) => {
  cli.write('ledgers.mjs', scenario(`${login.origin}/`));
  cli.write('state.json', JSON.stringify({ cookies: [session], origins: [{ origin: login.origin, localStorage: [token] }] }));
  const { status, stdout, stderr } = await cli.hunt(['ledgers.mjs', '--storage-state', 'state.json', '--header', 'X-Gate: secret', '--no-confirm']);
  expect(stderr).toBe('');
  expect(stdout).toContain('Ledger (object) × 1 per visit; 7 alive');
  expect(status).toBe(1);
  expect(login.strayHeaders).toEqual([]);
});

test('a session that fits or does not fit the app is told apart', async ({ cli, login }) => {
  const setup = `export const setup = (page) => page.evaluate(() => { localStorage.setItem('token', 'secret'); location.reload(); return new Promise(() => {}); }).catch(() => page.waitForSelector('#home'));`;
  cli.write('signs-in.mjs', `${setup}\n${scenario(`${login.origin}/`)}`);
  cli.write('cookies.txt', 'Cookie: theme=dark; session=secret\n');
  const own = await cli.hunt(['signs-in.mjs', '--cookies', 'cookies.txt', '--header', 'X-Gate: secret', '--no-confirm']);
  expect(own.stdout).toContain('Ledger (object) × 1 per visit; 7 alive');

  cli.write('others.json', JSON.stringify({ cookies: [{ ...session, domain: '.shop.example' }], origins: [] }));
  const others = await cli.hunt(['signs-in.mjs', '--storage-state', 'others.json']);
  expect(others.stdout).toContain(`signing in: --storage-state others.json has no cookie and no storage for ${login.origin}, only something for .shop.example.`);
  expect(others.status).toBe(2);
});

test('--connect hunts in the tab of a running browser that shows the page, and leaves the browser as it is', async ({ cli, chromium }) => {
  await chromium.open(`${cli.app.origin}/leaky`);
  cli.write('leaky.mjs', scenario(`${cli.app.origin}/leaky`));
  cli.write('clean.mjs', scenario(`${cli.app.origin}/clean`));
  const { status, stdout } = await cli.hunt(['leaky.mjs', 'clean.mjs', '--connect', chromium.address, '--json', 'report.json']);
  expect(stdout).toContain('QuoteTable (object) × 1 per visit; 7 alive');
  expect(stdout).toContain(`${cli.app.origin}/leaky.js:8:3`);
  expect((JSON.parse(cli.read('report.json')) as Report).results.map(({ verdict }) => verdict)).toEqual(['leak', 'clean']);
  expect(status).toBe(1);
  expect((await chromium.tabs()).sort()).toEqual([`${cli.app.origin}/clean#/`, `${cli.app.origin}/leaky#/`]);
});

test('--connect subtracts what a control page in the same tab shows', async ({ cli, chromium }) => {
  cli.write('remembering.mjs', scenario(`${cli.app.origin}/remembering#/`));
  const { status, stdout } = await cli.hunt(['remembering.mjs', '--control', '/remembering#/about', '--connect', chromium.address]);
  expect(stdout).toContain('subtracted: what grows on the page /remembering#/about (2 Trail)');
  expect(status).toBe(0);
  expect(await chromium.tabs()).toEqual([`${cli.app.origin}/remembering#/`]);
});

test('a self-signed certificate is refused with the option that accepts it, and accepted with the option', async ({ cli }) => {
  const secure = await serveSelfSigned(cli.app.origin);
  try {
    cli.write('secure.mjs', scenario(`${secure.origin}/leaky`));
    const refused = await cli.hunt(['secure.mjs']);
    expect(refused.stdout).toContain('has a certificate that Chromium does not trust (ERR_CERT_AUTHORITY_INVALID). --ignore-https-errors accepts it.');
    expect(refused.status).toBe(2);
    const accepted = await cli.hunt(['secure.mjs', '--ignore-https-errors', '--no-confirm']);
    expect(accepted.stdout).toContain('QuoteTable (object) × 1 per visit; 7 alive');
    expect(accepted.status).toBe(1);
  } finally {
    await secure.close();
  }
});

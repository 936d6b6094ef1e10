/** Tests hunts that are started from a page of the lab. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import type { Recorded } from '../lib/catalogue/recorded/recorded';
import { type Server, startServer } from '../lib/tooling/server';
import { expectAccessible } from './support/accessible';
import { huntFolders, huntProcesses, panelOf, post } from './support/hunts';

const overview = '/leaks/window-listener';
const recorded = JSON.parse(readFileSync('lib/catalogue/recorded/hunts.json', 'utf8')) as Recorded;
const patient = { timeout: 100_000 }; // two hunts on a busy machine

let lab: Server;
let foldersBefore: string[];

test.beforeAll(async () => {
  foldersBefore = huntFolders();
  lab = await startServer();
});

test.afterAll(async () => {
  await lab.stop();
  expect(huntFolders().filter((name) => !foldersBefore.includes(name)), 'the snapshots go with the server').toEqual([]);
});

test.afterEach(async () => {
  await expect.poll(huntProcesses, { message: 'no hunter and no browser is left', timeout: 15_000 }).toEqual([]);
});

test('a hunt shows its progress, both verdicts, and what retains the payload', async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto(lab.url + overview);
  const { panel, status, finding, start, button } = panelOf(page);
  await start();
  await expect(status).toHaveText(/^Leaky: (warm-up|visit) \d of \d …$/, patient);
  await expect(status).toHaveText(/^Leaky: visit \d of 7 …$/, patient);
  const leaky = finding('leaky');
  await expect(leaky).toContainText('Just now', patient);
  await expect(leaky).toContainText('Leak');
  await expect(leaky).toContainText('1 × PriceFeed');
  await expect(leaky.getByRole('img', { name: /by the visit that created them: 1, 1, 1, 1, 1, 1, 1$/ })).toBeVisible();
  await expect(leaky.locator('[data-suspect]')).toContainText('This reference should have been removed');
  await expect(leaky.getByText('The line that causes the leak:')).toHaveCount(1);
  await expect(leaky.getByRole('region')).toContainText("window.addEventListener('resize', fitColumns);");
  const fixed = finding('fixed');
  await expect(fixed).toContainText('Just now', patient);
  await expect(fixed).toContainText('Clean');
  await expect(button('Hunt again')).toBeFocused();
  await expect(status).toHaveText('Done: leaky leak, fixed clean.');

  const viewer = await leaky.getByRole('link', { name: 'Open the heap snapshot' }).getAttribute('href');
  const from = new URL(viewer ?? '', lab.url).searchParams.get('from') ?? '';
  const nodes = await page.evaluate(async (address) => {
    const { snapshot } = (await (await fetch(address)).json()) as { snapshot: { node_count: number } };
    return snapshot.node_count;
  }, from);
  expect(nodes).toBeGreaterThan(10_000);
  await expectAccessible(page, 'after a hunt');
  await expect(panel).toHaveAttribute('data-hunt', 'live');
});

test('before a hunt the page shows the recorded result with its date', async ({ page }) => {
  await page.goto(lab.url + overview);
  const { finding } = panelOf(page);
  const hunt = recorded['window-listener/leaky'];
  await expect(finding('leaky')).toContainText(`Chromium ${hunt?.chromium}`);
  await expect(finding('leaky').locator('time')).toHaveAttribute('datetime', hunt?.date ?? '');
  await expect(finding('leaky').getByRole('region')).toContainText('window.addEventListener');
  await expect(finding('fixed')).toContainText('Clean');
});

test('Cancel ends the hunt and its browser', async ({ page }) => {
  await page.goto(lab.url + overview);
  const { status, start, button, finding } = panelOf(page);
  await start();
  await expect(status).toHaveText(/^Leaky: /, patient);
  expect(huntProcesses()).not.toEqual([]);
  await button('Cancel the hunt (Esc)').click();
  await expect(finding('leaky')).toContainText('Recorded on');
  await expect(button(/^Hunt/)).toBeFocused();
});

test('a second tab waits for the first, and a closed tab frees its place', async ({ context }) => {
  const [first, second] = [await context.newPage(), await context.newPage()];
  for (const page of [first, second]) await page.goto(lab.url + overview);
  await panelOf(first).start();
  await expect(panelOf(first).status).toHaveText(/^Leaky: /, patient);
  await panelOf(second).start();
  await expect(panelOf(second).status).toHaveText('Queued: one hunt comes first.', patient);
  await first.close();
  await expect(panelOf(second).status).toHaveText(/^Leaky: /, patient);
  await second.close();
});

test('leaving the page by a link cancels the hunt', async ({ page }) => {
  await page.goto(lab.url + overview);
  const { status, start } = panelOf(page);
  await start();
  await expect(status).toHaveText(/^Leaky: /, patient);
  await page.getByRole('navigation', { name: 'Twins' }).getByRole('link', { name: 'Fixed' }).click();
  await expect(page.locator('[data-specimen]')).toBeVisible();
});

test('the hunt ends when the server ends', async ({ page }) => {
  const other = await startServer();
  await page.goto(other.url + overview);
  const { panel, start, status } = panelOf(page);
  await start();
  await expect(status).toHaveText(/^Leaky: /, patient);
  await other.stop();
  await expect(panel.getByRole('alert')).toContainText('The hunt stopped with an error');
});

test('other origins and hosts may not start a hunt', async () => {
  const { url } = lab;
  const { host } = new URL(url);
  const own = { host, origin: url };
  const body = JSON.stringify({ slug: 'window-listener' });
  const answers = {
    'another site': await post(url, { ...own, origin: 'https://lab.example' }, body),
    'a page on another port': await post(url, { ...own, origin: 'http://localhost:1' }, body),
    'nobody in particular': await post(url, { host }, body),
    'a name that leads here': await post(url, { host: 'lab.example', origin: 'http://lab.example' }, body),
    'a frame of another site': await post(url, { ...own, 'sec-fetch-site': 'cross-site' }, body),
    'a proxy for another machine': await post(url, { ...own, 'x-forwarded-for': '192.0.2.1' }, body),
  };
  for (const [who, status] of Object.entries(answers)) expect(status, who).toBe(403);
  expect(await post(url, own, '{"slug":"no-such-case"}'), 'an unknown case').toBe(404);
  expect(await post(url, own, '{"slug":"../../etc"}'), 'a path').toBe(404);
  for (const wrong of ['', '[]', 'null', '{"slug":1}', 'slug=window-listener']) {
    expect(await post(url, own, wrong), wrong).toBe(400);
  }
});

test('only snapshots of hunts can be downloaded, and only by pages of the lab', async ({ request }) => {
  expect((await request.get(`${lab.url}/api/hunt/snapshot/none`)).status()).toBe(404);
  expect((await request.get(`${lab.url}/api/hunt/snapshot/..%2f..%2fpackage.json`)).status()).toBe(404);
  const foreign = await request.get(`${lab.url}/api/hunt/snapshot/none`, { headers: { 'sec-fetch-site': 'cross-site' } });
  expect(foreign.status()).toBe(403);
});

test('if hunting is off, the page shows only the recorded result and says so', async ({ page }) => {
  const deployed = await startServer({ env: { LEAK_LAB_HUNTS: 'off' } });
  try {
    await page.goto(deployed.url + overview);
    const { panel, button, finding } = panelOf(page);
    await expect(panel).toContainText('Recorded result.');
    await expect(button(/^Hunt/)).toHaveCount(0);
    await expect(finding('leaky')).toContainText('Recorded on');
    expect(await post(deployed.url, { origin: deployed.url }, '{"slug":"window-listener"}')).toBe(403);
  } finally {
    await deployed.stop();
  }
});

test('without a Chromium the page says what to install', async ({ page }) => {
  const bare = await startServer({ env: { CHROMIUM_PATH: '/no/such/chromium' } });
  try {
    await page.goto(bare.url + overview);
    const { panel, finding, start } = panelOf(page);
    await start();
    await expect(panel.getByRole('alert')).toContainText('The hunter needs a Chromium browser', patient);
    await expect(panel.getByRole('alert')).toContainText('/no/such/chromium');
    await expect(finding('leaky'), 'the recorded result is still there').toContainText('Recorded on');
  } finally {
    await bare.stop();
  }
});

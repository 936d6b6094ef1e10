/** Tests the exercises whose answer is in a heap snapshot, as a visitor does them in the app. */
import { expect, type Page, test } from 'playwright/test';
import { allHeapExercises, heapAnswer } from '../lib/heap-exercises/heap-exercises';
import { type Server, startServer } from '../lib/tooling/server';
import { expectAccessible } from './support/accessible';
import { clickUntil } from './support/click-until';
import { huntProcesses } from './support/hunts';
import { rowAt } from './support/snapshot-viewer';

const exercises = await allHeapExercises();
const slug = 'invoice-rows';
const address = `/exercises/heap/${slug}`;

let lab: Server;

test.beforeAll(async () => {
  lab = await startServer(); // it may start browsers, since only this machine reaches it
});

test.afterAll(() => lab.stop());

async function answer(page: Page, text: string): Promise<void> {
  await page.getByLabel('Which class of the page keeps').fill(text);
  await page.getByRole('button', { name: 'Check your answer' }).click();
}

test('the snapshot is recorded and opened, a wrong answer gets a hint, and a right one the explanation', async ({ page }) => {
  await page.goto(`${lab.url}/exercises#read-a-heap`);
  const group = page.locator('#read-a-heap');
  await expect(group.getByRole('listitem')).toHaveCount(exercises.length);
  await group.getByRole('link', { name: 'Invoice table' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Invoice table');

  const open = page.getByRole('link', { name: 'Open in the viewer' });
  await clickUntil(page.getByRole('button', { name: 'Record this snapshot' }), page.getByText(/^(?:Asking|Opening|Pressing|Collecting|Taking|Recorded)/));
  await expect(page.getByText(/^Recorded: \d+\.\d MB\.$/)).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page, 'with a recorded snapshot');
  const viewing = page.waitForEvent('popup');
  await open.click();
  const viewer = await viewing;
  await viewer.getByLabel('Views').getByRole('link', { name: 'Detached DOM' }).click();
  await expect(rowAt(viewer, 1).getByRole('rowheader')).toContainText('<t', { timeout: 60_000 });
  await viewer.close();

  await answer(page, 'InvoiceTable');
  await expect(page.getByText('Not correct.')).toBeVisible();
  await expect(page.getByText('it has only the empty table body')).toBeVisible();
  await answer(page, 'class RowHighlighter');
  await expect(page.getByText('Correct.', { exact: true })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Retainer path' }).getByRole('listitem')).toHaveCount(4);
  await expectAccessible(page, 'when it is solved');

  await page.goto(`${lab.url}/exercises`);
  await expect(group.getByRole('listitem').filter({ hasText: 'Invoice table' })).toContainText('Solved');
});

test('Escape cancels a recording and ends its browser', async ({ page }) => {
  await page.goto(lab.url + address);
  const cancel = page.getByRole('button', { name: 'Cancel (Esc)' });
  await clickUntil(page.getByRole('button', { name: 'Record this snapshot' }), cancel);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Record this snapshot' })).toBeVisible();
  await expect.poll(huntProcesses, { timeout: 15_000 }).toEqual([]);
});

test('before an exercise is solved, nothing that the browser loads has the answer or the explanation', async ({ page }) => {
  const loaded: Promise<string>[] = [];
  page.on('response', (response) => {
    if (/javascript|html|text|json/.test(response.headers()['content-type'] ?? '')) loaded.push(response.text().catch(() => ''));
  });
  await page.goto(lab.url + address, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: /Show a hint/ }).click();
  const texts = (await Promise.all(loaded)).join('\n');
  // Not toContain, whose message would have all of the texts.
  expect(texts.includes('Which class of the page keeps')).toBe(true);
  for (const exercise of exercises) {
    const secret = await heapAnswer(exercise.slug);
    expect(texts.includes(secret?.explanation.slice(0, 40) ?? ''), exercise.slug).toBe(false);
  }
  expect(texts.includes('RowHighlighter')).toBe(false);
});

test('only a page of this lab can have a snapshot recorded', async ({ request }) => {
  const at = `${lab.url}/api/heap-exercises/${slug}/snapshot`;
  const own = { origin: lab.url, 'content-type': 'application/json' };
  expect((await request.post(at, { headers: { ...own, origin: 'http://evil.example' }, data: '{}' })).status()).toBe(403);
  expect((await request.post(`${lab.url}/api/heap-exercises/no-such/snapshot`, { headers: own, data: '{}' })).status()).toBe(404);
});

test('an exercise that does not exist is not found', async ({ page }) => {
  expect((await page.goto(`${lab.url}/exercises/heap/no-such`))?.status()).toBe(404);
});

test('a page is accessible in both colour schemes and fits a phone', async ({ page }) => {
  await page.goto(`${lab.url}/exercises/heap/flight-search`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expectAccessible(page);
  await page.setViewportSize({ width: 375, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
});

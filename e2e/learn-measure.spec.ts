import { readdir, readFile } from 'node:fs/promises';
import { expect, type Page, test } from 'playwright/test';

/** The ids of processes whose command line contains a text. Only on Linux, which has /proc. */
async function processesWith(text: string): Promise<string[]> {
  const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')));
  return lines.filter((line) => line.includes(text));
}

const allocation = (page: Page) => page.getByRole('figure').filter({ hasText: 'while a process allocates' });

/** Sets a number by which the process can be found, and starts the measurement. */
async function allocate(page: Page, bytes: number, seconds: number) {
  await page.goto('/learn/garbage-collection');
  const figure = allocation(page);
  await figure.getByLabel('of about, bytes').fill(String(bytes));
  await figure.getByLabel('seconds').fill(String(seconds));
  await figure.getByRole('button', { name: 'Allocate' }).click();
  await expect(figure.getByText('Node counts this with')).toBeVisible({ timeout: 60_000 });
  return figure;
}

test('V8’s collections are shown while a process allocates, and their number is the one that Node counts', async ({ page }) => {
  const figure = await allocate(page, 4_096, 2);
  await expect(figure.getByRole('status')).toHaveText(/^Done: \d+ collections\.$/, { timeout: 60_000 });
  const traced = await figure.locator('tr[data-kind="Scavenge"] td').first().textContent();
  const observed = await figure.locator('[data-observed]').textContent();
  expect(Number(traced)).toBeGreaterThan(2);
  // Node reports a collection one task later, so its count may miss the last one.
  expect(Math.abs(Number(traced) - Number(observed))).toBeLessThanOrEqual(2);
  await expect(figure.getByText(/^Node \d+\.\d+\.\d+ \(V8 /)).toBeVisible();
});

test('stopping ends the process', async ({ page }) => {
  test.skip(process.platform !== 'linux', 'needs /proc');
  const figure = await allocate(page, 7_771, 10);
  expect(await processesWith('"bytes":7771')).toHaveLength(1);
  await figure.getByRole('button', { name: 'Stop' }).click();
  await expect(figure.getByRole('status')).toHaveText('Stopped.');
  await expect.poll(() => processesWith('"bytes":7771')).toEqual([]);
});

test('closing the page ends the process', async ({ page }) => {
  test.skip(process.platform !== 'linux', 'needs /proc');
  await allocate(page, 7_773, 10);
  expect(await processesWith('"bytes":7773')).toHaveLength(1);
  await page.close();
  await expect.poll(() => processesWith('"bytes":7773')).toEqual([]);
});

test('a second measurement of the same page has to wait', async ({ page }) => {
  const figure = await allocate(page, 7_775, 10);
  const belief = page.getByRole('group', { name: 'A common belief, tested' }).filter({ hasText: 'when a function ends' });
  await belief.getByRole('button', { name: 'Run the experiment' }).click();
  await expect(belief.getByRole('status')).toHaveText('Another measurement of this page is still running.');
  await figure.getByRole('button', { name: 'Stop' }).click();
  await expect(async () => {
    await belief.getByRole('button', { name: 'Run the experiment' }).click();
    await expect(belief.getByRole('status')).toHaveText('Measuring …', { timeout: 500 });
  }).toPass();
});

test('the number of collections depends on objects and not on the ends of functions', async ({ page }) => {
  await page.goto('/learn/garbage-collection');
  const belief = page.getByRole('group', { name: 'A common belief, tested' }).filter({ hasText: 'when a function ends' });
  await belief.getByRole('button', { name: 'Run the experiment' }).click();
  await expect(belief.getByRole('status')).toHaveText(/^Counted in Node/, { timeout: 60_000 });
  const collections = async (way: string) => Number(await belief.locator(`tr[data-way="${way}"] td`).last().textContent());
  expect(await collections('calls without objects')).toBe(0);
  const withCalls = await collections('calls with objects');
  expect(withCalls).toBeGreaterThan(20);
  expect(Math.abs(withCalls - (await collections('objects, hardly a call')))).toBeLessThan(withCalls / 2); // an object of uncompiled code has 56 bytes, of compiled code 40
});

test('the measured sizes of values match the heap snapshot', async ({ page }) => {
  await page.goto('/learn/allocation');
  const figure = page.getByRole('figure').filter({ hasText: 'bytes of one value' });
  await figure.getByRole('button', { name: 'Measure the sizes' }).click();
  await expect(figure.getByRole('status')).toHaveText(/^Node .* runs with 5,000 values each\.$/, { timeout: 100_000 });
  const rows = await figure.locator('tr[data-value]').evaluateAll((all) =>
    all.map((row) => {
      const cells = [...row.querySelectorAll('td')].map((cell) => Number.parseFloat(cell.textContent.replaceAll(',', '')));
      return { value: row.getAttribute('data-value') ?? '', weighed: cells[0] ?? NaN, snapshot: cells[2] ?? NaN };
    }),
  );
  expect(rows.length).toBeGreaterThan(15);
  for (const { value, weighed, snapshot } of rows) expect(Math.abs(weighed - snapshot), value).toBeLessThan(2);
  const bytes = Object.fromEntries(rows.map(({ value, snapshot }) => [value, snapshot]));
  expect(bytes['small whole number']).toBe(0);
  expect(bytes['string, 100 letters']).toBeGreaterThan(100);
  expect(bytes['string, 100 Chinese signs']).toBeGreaterThan(200);
  expect(bytes['object, 10 properties']).toBeGreaterThan(bytes['object, 2 properties'] ?? NaN);
});

test('strings and other primitives are in the heap, small whole numbers are not', async ({ page }) => {
  await page.goto('/learn/allocation');
  const belief = page.getByRole('group', { name: 'A common belief, tested' });
  await belief.getByRole('button', { name: 'Run the experiment' }).click();
  await expect(belief.getByRole('status')).toHaveText(/^Measured in Node/, { timeout: 60_000 });
  const grewBy = async (what: string) => Number.parseFloat((await belief.locator(`tr[data-primitives="${what}"] td`).first().textContent()) ?? '');
  expect(await grewBy('strings of 40 letters')).toBeGreaterThan(8);
  expect(await grewBy('numbers with a fraction')).toBeGreaterThan(2);
  expect(await grewBy('small whole numbers')).toBeLessThan(0.3);
});

test('only the lab’s own pages may start a process, and only known experiments within their bounds', async ({ request, baseURL }) => {
  const origin = new URL(baseURL ?? '').origin;
  const post = async (name: string, data: unknown, headers: Record<string, string>) =>
    (await request.post(`/api/measure/${name}`, { data, headers })).status();
  expect(await post('gc-events', {}, { origin: 'https://evil.example' })).toBe(403);
  expect(await post('gc-events', {}, {})).toBe(403);
  expect(await post('gc-events', {}, { origin, 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await post('gc-events', {}, { origin, 'x-forwarded-for': '10.1.2.3' })).toBe(403);
  expect(await post('no-such-thing', {}, { origin })).toBe(404);
  expect(await post('..%2Fregistry', {}, { origin })).toBe(404);
  expect(await post('gc-events', { seconds: 3_600 }, { origin })).toBe(400);
  expect(await post('gc-events', [], { origin })).toBe(400);
});

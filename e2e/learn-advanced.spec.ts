import { expect, type Locator, type Page, test } from 'playwright/test';
import { suites } from '../lib/lessons/timing/suites';
import { expectAccessible } from './support/accessible';

const lesson = '/learn/advanced';

/** The figure of a measurement, by the end of its title. */
const figure = (page: Page, title: RegExp) => page.getByRole('figure').filter({ has: page.locator('figcaption').filter({ hasText: title }) });
const part = (page: Page, id: string) => page.locator(`section#${id}`);
const cellsOf = async (row: Locator) => (await row.getByRole('cell').allInnerTexts()).map((text) => text.trim());

/** An effect paints the landscape, so the page is hydrated when it is visible. */
test.beforeEach(async ({ page }) => {
  await page.goto(lesson);
  const opacity = () =>
    page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.getContext('2d')?.getImageData(0, 0, 1, 1).data[3]);
  await expect.poll(opacity).toBe(255);
});

for (const { title, alternatives } of Object.values(suites)) {
  test(`measures times in a worker: ${title}`, async ({ page }) => {
    const own = page.getByRole('group', { name: title });
    if (title === suites.escape.title) await page.goto('/learn/stack-and-heap');
    await expect(async () => {
      await own.getByRole('button', { name: 'Measure' }).click();
      await expect(own.getByRole('button', { name: 'Stop' }).or(own.getByRole('table'))).toBeVisible({ timeout: 1_000 });
    }).toPass();
    const table = page.getByRole('table', { name: title });
    await expect(table.getByRole('rowheader')).toHaveText(alternatives.map(({ label }) => label), { timeout: 60_000 });
    for (const row of await table.getByRole('row').filter({ has: page.getByRole('cell') }).all()) {
      const [median = '', spread = ''] = await cellsOf(row);
      expect(median).toMatch(/^[\d.,]+ (ns|µs|ms|s)$/);
      expect(spread).toMatch(/^[\d.,]+ (ns|µs|ms|s) to [\d.,]+ (ns|µs|ms|s)$/);
    }
    await expect(table.getByRole('row').filter({ hasText: /1× fastest/ })).toHaveCount(1);
    await expect(own).toContainText(/15 runs of each after 3 to warm up.*in Chromium \d+/);
  });
}

test('a measurement can be stopped, and started again', async ({ page }) => {
  const bench = figure(page, /time: the same sum/);
  await bench.getByRole('button', { name: 'Measure' }).click();
  await expect(bench.getByRole('progressbar')).toBeVisible();
  await bench.getByRole('button', { name: 'Stop' }).click();
  await expect(bench.getByRole('status')).toHaveText('Stopped; nothing was measured.');
  await expect(bench.getByRole('table')).toHaveCount(0);
  await bench.getByRole('button', { name: 'Measure' }).click();
  await expect(bench.getByRole('table')).toBeVisible({ timeout: 60_000 });
});

test('the page stays responsive while a worker measures', async ({ page }) => {
  await figure(page, /time: the same sum/).getByRole('button', { name: 'Measure' }).click();
  const frames = await page.evaluate(async () => {
    let seen = 0;
    const began = performance.now();
    while (performance.now() - began < 500) {
      await new Promise(requestAnimationFrame);
      seen += 1;
    }
    return seen;
  });
  expect(frames).toBeGreaterThan(5);
});

test('the wall retains photos through its Map, and releases them through its WeakMap', async ({ page }) => {
  test.slow();
  const wall = figure(page, /photos on a wall/);
  const count = (name: string) => wall.locator('dl > div').filter({ hasText: name }).locator('dd');
  const collect = async (words: RegExp) => {
    await wall.getByRole('button', { name: 'Force a collection' }).click();
    await expect(wall.getByRole('status')).toHaveText(words, { timeout: 30_000 });
  };

  await wall.getByRole('button', { name: 'Hang 12 photos' }).click();
  await wall.getByRole('button', { name: /^Photo 3.*favourite/ }).click();
  await expect(wall.getByRole('button', { name: /^Photo 3.*favourite/ })).toHaveAttribute('aria-pressed', 'true');
  await wall.getByRole('button', { name: 'Remove all' }).click();
  await expect(wall).toContainText('The wall is empty.');
  await collect(/12 photos that no longer hang are retained by the Map/);
  await expect(count('Alive in memory')).toHaveText('12');
  await expect(count('Captions kept')).toHaveText('12');

  await wall.getByRole('radio', { name: 'WeakMap and WeakSet' }).check();
  await collect(/Every photo that is not on the wall is released/);
  await expect(count('Alive in memory')).toHaveText('0');

  await wall.getByRole('button', { name: 'Hang 12 photos' }).click();
  await collect(/Every photo that is not on the wall is released/);
  await expect(count('Alive in memory')).toHaveText('12');
  await wall.getByRole('button', { name: 'Remove all' }).click();
  await collect(/Every photo that is not on the wall is released/);
  await expect(count('Alive in memory')).toHaveText('0');
  await expect(count('Captions kept')).toHaveText('a WeakMap cannot be counted');
});

test('a view retains its whole buffer, and a copy does not', async ({ page }) => {
  const cuts = figure(page, /which files are retained/);
  await cuts.getByRole('button', { name: 'Run the experiment' }).click();
  const row = (cut: string) => cuts.getByRole('row').filter({ hasText: cut });
  await expect(row('file.subarray(0, 16)').getByRole('cell')).toHaveText(['192 B', '48 MB', '12 of 12'], { timeout: 30_000 });
  await expect(row('file.slice(0, 16)').getByRole('cell')).toHaveText(['192 B', '192 B', '0 of 12']);
});

test('bytes are sent to a worker copied, transferred, and shared if the page is cross-origin isolated', async ({ page }) => {
  const crossing = figure(page, /what it costs to send data to a worker/);
  await crossing.getByRole('combobox').selectOption({ label: '1 MB' });
  await crossing.getByRole('button', { name: 'Send and measure' }).click();
  await expect(crossing.getByRole('status')).toHaveText('Measured with 1 MB.', { timeout: 30_000 });
  const row = (way: string) => crossing.getByRole('row').filter({ has: page.getByRole('rowheader', { name: way }) });
  expect((await cellsOf(row('copy'))).slice(2)).toEqual(['1 MB', 'no']);
  expect((await cellsOf(row('transfer'))).slice(2)).toEqual(['0 B', 'no']);
  if (await page.evaluate(() => crossOriginIsolated)) expect((await cellsOf(row('shared'))).slice(2)).toEqual(['1 MB', 'yes']);
  else await expect(row('shared')).toContainText('Not available here');
});

test('work on the main thread drops frames, and each way to a worker retains the expected bytes', async ({ page }) => {
  test.slow();
  const offload = figure(page, /the same filter/);
  await offload.getByRole('combobox').selectOption({ label: '3.8 megapixels' });
  const isIsolated = await page.evaluate(() => crossOriginIsolated);
  const draw = async (place: string) => {
    await offload.getByRole('radio', { name: place }).check();
    await offload.getByRole('button', { name: 'Draw the outlines' }).click();
    await expect(offload.getByRole('row').filter({ hasText: place })).toBeVisible({ timeout: 60_000 });
    return cellsOf(offload.getByRole('row').filter({ hasText: place }));
  };
  const main = await draw('Main thread');
  expect(Number(main[2]?.split(/\s/)[0])).toBeGreaterThan(1);
  expect(main[3]).toMatch(/^[\d.]+ m?s$/); // a task of at least 50 ms
  expect(main.slice(4)).toEqual(['15.4 MB', '0 B']);
  // Copied: the page has the sent picture and the returned one, and the worker has its own copy.
  expect((await draw('Worker, picture copied')).slice(4)).toEqual(['30.7 MB', '15.4 MB']);
  expect((await draw('Worker, picture transferred')).slice(4)).toEqual(['15.4 MB', '0 B']);
  if (isIsolated) {
    expect((await draw('Worker, memory shared')).slice(4)).toEqual(['15.4 MB', '15.4 MB']);
  }
  await offload.getByRole('button', { name: 'Measure the memory of page and worker' }).click();
  await expect(offload.getByRole('status').last()).toHaveText(/The page: |This browser cannot measure/, { timeout: 40_000 });
});

test('the drawing is the same on every thread', async ({ page }) => {
  const offload = figure(page, /the same filter/);
  await offload.getByRole('combobox').selectOption({ label: '1.0 megapixels' });
  const drawings = new Set<string>();
  const pixels = () =>
    offload.locator('canvas').evaluate(async (canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: new Uint8ClampedArray() };
      return Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(data)))).join();
    });
  drawings.add(await pixels());
  for (const place of ['Main thread', 'Worker, picture transferred']) {
    await offload.getByRole('radio', { name: place }).check();
    await offload.getByRole('button', { name: 'Draw the outlines' }).click();
    await expect(offload.getByRole('row').filter({ hasText: place })).toBeVisible({ timeout: 60_000 });
    drawings.add(await pixels());
  }
  expect(drawings.size).toBe(2); // the landscape, and its outlines
});

test('time slices let the page run in between, and do the same work', async ({ page }) => {
  test.slow();
  const chunks = figure(page, /while a large chain is indexed/);
  const build = async (how: string) => {
    await chunks.getByRole('combobox').selectOption(how);
    await chunks.getByRole('button', { name: 'Build the index' }).click();
    await expect(chunks.getByRole('status')).toHaveText(`Measured: ${how}.`, { timeout: 60_000 });
    return cellsOf(chunks.getByRole('row').filter({ has: page.getByRole('rowheader', { name: how }) }));
  };
  expect((await build('all at once'))[3]).toBe('1');
  expect(Number((await build('slices of 8 ms'))[3])).toBeGreaterThan(3);
});

test('Node measures arrays: eight bytes for a number, and more if they contain a string', async ({ page }) => {
  test.slow();
  const weighing = figure(page, /the same numbers in different arrays/);
  await weighing.getByRole('button', { name: 'Measure in Node' }).click();
  await expect(weighing.getByRole('status')).toHaveText('Measured: 5 runs of each.', { timeout: 120_000 });
  const each = async (way: string) => {
    const [, cell = ''] = await cellsOf(weighing.getByRole('row').filter({ has: page.getByRole('rowheader', { name: way }) }));
    return Number(/^[\d.]+/.exec(cell)?.[0]);
  };
  expect(await each('Float64Array')).toBe(8);
  expect(await each('Uint8Array')).toBe(1);
  expect(await each('plain array, one string among the numbers')).toBeGreaterThan(12);
  await expect(weighing).toContainText(/Measured just now in Node \d+/);
});

test('Node measures what a short slice retains', async ({ page }) => {
  test.slow();
  const pieces = figure(page, /what sixteen bytes retain/);
  await pieces.getByRole('button', { name: 'Measure in Node' }).click();
  await expect(pieces.getByRole('status')).toHaveText('Measured: 5 runs of each.', { timeout: 120_000 });
  const kept = (way: string) => pieces.getByRole('row').filter({ has: page.getByRole('rowheader', { name: way, exact: true }) });
  await expect(kept('buffer.subarray(0, 16)')).toContainText('1 MB');
  await expect(kept('text.slice(0, 16)')).toContainText('1 MB');
  await expect(kept('bytes.slice(0, 16)')).not.toContainText('1 MB');
});

test('an experiment in Node can be stopped', async ({ page }) => {
  const gaps = figure(page, /memory of objects and of pages/);
  await gaps.getByRole('button', { name: 'Measure in Node' }).click();
  await gaps.getByRole('button', { name: 'Stop' }).click();
  await expect(gaps.getByRole('status')).toHaveText('Stopped.');
});

test('every measurement can be started by keyboard', async ({ page }) => {
  const wall = part(page, 'workshop');
  await wall.getByRole('radio', { name: 'Map and Set' }).first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(wall.getByRole('radio', { name: 'WeakMap and WeakSet' })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(wall.getByRole('list', { name: 'Photos on the wall' }).getByRole('listitem')).toHaveCount(12);
});

test('the page fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const cuts = figure(page, /which files are retained/);
  await cuts.getByRole('button', { name: 'Run the experiment' }).click();
  await expect(cuts.getByRole('table')).toBeVisible({ timeout: 30_000 });
  await figure(page, /photos on a wall/).getByRole('button', { name: 'Hang 12 photos' }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('the page with filled tables passes axe in both colour schemes', async ({ page }) => {
  const cuts = figure(page, /which files are retained/);
  await cuts.getByRole('button', { name: 'Run the experiment' }).click();
  await expect(cuts.getByRole('table')).toBeVisible({ timeout: 30_000 });
  const wall = figure(page, /photos on a wall/);
  await wall.getByRole('button', { name: 'Hang 12 photos' }).click();
  await wall.getByRole('button', { name: 'Remove all' }).click();
  await wall.getByRole('button', { name: 'Force a collection' }).click();
  await expect(wall.getByRole('status')).toHaveText(/retained by the Map/, { timeout: 30_000 });
  await expectAccessible(page);
});

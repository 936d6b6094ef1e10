/** Tests the views of the snapshot viewer. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { expectAccessible } from './support/accessible';
import { choose, chromiumText, example, file, objectCount, openExample, recorded, referenceCount, rowAt } from './support/snapshot-viewer';

test('the example opens with its numbers of objects and references', async ({ page }) => {
  await page.goto('/snapshot');
  await page.getByRole('button', { name: 'Open an example' }).click();
  await expect(page.getByText(`${objectCount}, ${referenceCount}`)).toBeVisible();
  await expect(page).toHaveURL(/from=%2Fsnapshot%2Fexample/);
});

test('constructors can be sorted by retained size, count and name', async ({ page }) => {
  await openExample(page, '&all=true');
  const retained = page.getByRole('columnheader', { name: 'Retained' });
  await expect(retained).toHaveAttribute('aria-sort', 'descending');
  await page.getByRole('button', { name: 'Count' }).click();
  await expect(rowAt(page, 1).getByRole('gridcell').first()).toHaveText(/^\d,\d{3}$/);
  await page.getByRole('button', { name: 'Constructor' }).click();
  await expect(page.getByRole('columnheader', { name: 'Constructor' })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('button', { name: 'Constructor' }).click();
  await expect(page).toHaveURL(/sort=-name/);
});

test('engine internals are hidden until the reader asks for them', async ({ page }) => {
  await openExample(page);
  await expect(page.getByRole('row', { name: /^\(compiled code\)/ })).toHaveCount(0);
  await page.getByLabel('Show engine internals').check();
  await expect(page.getByRole('row', { name: /^\(compiled code\)/ })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Show engine internals')).toBeChecked();
});

test('the filter finds a class, and its object shows its retainers', async ({ page }) => {
  await openExample(page);
  await page.getByLabel('Filter by name').fill('sharedpay');
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', /^[23]$/);
  await page.getByRole('row', { name: /^SharedPayload ?object/ }).click();
  await page.getByRole('row', { name: /^SharedPayload @\d+/ }).click();
  const path = page.getByRole('list', { name: 'Retainer path' }).getByRole('listitem');
  await expect(path.first()).toContainText('window');
  await expect(path).toContainText([/onClick\(\)/, /scope/, /shared variable.*SharedPayload/s]);
  await expect(path.last()).toContainText('SharedPayload');
  await page.getByRole('button', { name: /^Show \d+ internal/ }).click();
  await expect(page.getByRole('button', { name: /^Hide V8’s internal/ })).toHaveAttribute('aria-pressed', 'true');
});

test('names stay readable while the panel of an object is open', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 625 });
  for (const query of ['', '&view=comparison', '&view=dominators']) {
    await page.goto(`${example}${query}&object=1`);
    if (query === '&view=comparison') await choose(page, file('before.heapsnapshot', chromiumText), 'Choose the earlier snapshot');
    const header = page.getByRole('columnheader').first();
    await expect(header).toBeVisible();
    expect((await header.boundingBox())?.width, query).toBeGreaterThan(140);
  }
});

test('Back returns to the previous states', async ({ page }) => {
  await openExample(page, '&q=SharedPayload');
  await page.getByRole('row', { name: /^SharedPayload ?object/ }).click();
  await page.getByRole('row', { name: /^SharedPayload @\d+/ }).click();
  await expect(page.getByRole('list', { name: 'Retainer path' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('list', { name: 'Retainer path' })).toHaveCount(0);
  await page.goBack();
  await expect(page.getByLabel('Filter by name')).toHaveValue('SharedPayload');
});

test('a link opens the same object again', async ({ page, context }) => {
  await openExample(page, '&of=object+SharedPayload');
  await rowAt(page, 1).click();
  await expect(page.getByRole('list', { name: 'Retainer path' })).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('list', { name: 'Retainer path' }).getByRole('listitem').last()).toContainText('SharedPayload');
});

test('the keyboard can move through a table of thousands and open a row', async ({ page }) => {
  await openExample(page, '&of=array+(array)&sort=name');
  await page.goto(`${example}&view=constructors&all=true&sort=-count`);
  await expect(rowAt(page, 1)).toContainText(/\d,\d{3}/);
  await rowAt(page, 1).focus();
  await page.keyboard.press('End');
  const total = Number(await page.getByRole('grid').getAttribute('aria-rowcount'));
  expect(total).toBeGreaterThan(1_000);
  await expect(page.locator(`[aria-rowindex="${total}"]`)).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(rowAt(page, 2)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/of=/);
});

test('only visible rows are in the document', async ({ page }) => {
  await openExample(page);
  expect(await page.getByRole('grid').getByRole('row').count()).toBeLessThan(60);
});

test('the dominator tree can be opened, and its sizes add up', async ({ page }) => {
  await openExample(page, '&view=dominators');
  await rowAt(page, 1).click();
  await expect(page).toHaveURL(/in=\d+/);
  await expect(page.getByRole('heading', { level: 2 })).toContainText('@');
});

test('a file gives the same result with and without gzip', async ({ page }) => {
  await page.goto('/snapshot');
  await choose(page, file('packed.heapsnapshot.gz', gzipSync(chromiumText)));
  await expect(page.getByText(objectCount)).toBeVisible();
  await choose(page, file('plain.heapsnapshot', chromiumText), 'Open another');
  await expect(page.getByText('plain.heapsnapshot', { exact: true })).toBeVisible();
  await expect(page.getByText(objectCount)).toBeVisible();
});

test('a snapshot of Node opens, and its global is the root', async ({ page }) => {
  await page.goto('/snapshot?of=object+FixturePayload');
  await choose(page, 'packages/leak-hunt/src/heap/fixtures/node.heapsnapshot.gz');
  await rowAt(page, 1).click();
  await expect(page.getByRole('list', { name: 'Retainer path' }).getByRole('listitem').first()).toContainText('global');
});

test.describe('two snapshots of one session, with allocations tracked', () => {
  let files: Awaited<ReturnType<typeof recorded>>;
  test.beforeAll(async () => {
    files = await recorded();
  });

  test('are compared object by object', async ({ page }) => {
    await page.goto('/snapshot?view=comparison&q=Latecomer');
    await choose(page, file('after.heapsnapshot', files.after));
    await choose(page, file('before.heapsnapshot', files.before), 'Choose the earlier snapshot');
    await expect(page.getByText('Both snapshots come from one session')).toBeVisible();
    await expect(page.getByRole('row', { name: /^Latecomer ?object \+11 11 0 0 11/ })).toBeVisible();
  });

  test('are not compared object by object if they come from different sessions', async ({ page }) => {
    await page.goto('/snapshot?view=comparison');
    await choose(page, file('after.heapsnapshot', files.after));
    await choose(page, 'packages/leak-hunt/src/heap/fixtures/node.heapsnapshot.gz', 'Choose the earlier snapshot');
    await expect(page.getByText('The snapshots do not come from one session')).toBeVisible();
  });

  test('open with the suspects: what was allocated again and again, what is detached, and what has grown', async ({ page }) => {
    await page.goto('/snapshot');
    await choose(page, file('after.heapsnapshot', files.after));
    const latecomer = page.getByRole('row', { name: /^Latecomer/ });
    const cells = latecomer.getByRole('gridcell');
    await expect(latecomer).toBeVisible();
    expect(Number(await cells.nth(1).textContent())).toBeGreaterThanOrEqual(3);
    await expect(page.getByRole('row', { name: /torn-card/ }).getByRole('gridcell').first()).toHaveText('3');
    await expect(page.getByRole('row', { name: /^\(/ }), 'engine internals are no suspects').toHaveCount(0);
    await expect(cells.nth(2)).toHaveText('0');
    await page.getByRole('link', { name: 'choose an earlier snapshot' }).click();
    await choose(page, file('before.heapsnapshot', files.before), 'Choose the earlier snapshot');
    await expect(page.getByText('Both snapshots come from one session')).toBeVisible();
    await page.getByRole('link', { name: 'Suspects' }).click();
    await expect(cells.nth(2)).toHaveText('+11');
  });

  test('list their detached elements', async ({ page }) => {
    await page.goto('/snapshot?view=detached');
    await choose(page, file('after.heapsnapshot', files.after));
    await expect(page.getByRole('row', { name: /torn-card/ })).toHaveCount(3);
    await page.getByRole('row', { name: /torn-card/ }).first().click();
    await expect(page.getByRole('list', { name: 'Retainer path' })).toContainText('torn property');
  });

  test('show the live objects by the time of their allocation', async ({ page }) => {
    await page.goto('/snapshot?view=survivors&q=Latecomer');
    await choose(page, file('after.heapsnapshot', files.after));
    const row = page.getByRole('row', { name: /^Latecomer/ });
    await expect(row.getByRole('gridcell').first()).toHaveText('11');
    const series = (await row.getByRole('gridcell').last().textContent())?.trim().split(' ').map(Number) ?? [];
    expect(series.reduce((sum, count) => sum + count, 0)).toBe(11);
    expect(series.filter((count) => count > 0).length).toBeGreaterThan(4);
    await row.click();
    await rowAt(page, 1).click();
    const suspect = page.getByRole('list', { name: 'Retainer path' }).getByRole('listitem').filter({ hasText: 'older than the recording' });
    await expect(suspect).toHaveText(/Latecomer/);
  });
});

test('a snapshot without times says so', async ({ page }) => {
  await openExample(page, '');
  await page.getByRole('link', { name: 'Allocated when' }).click();
  await expect(page.getByText('does not record when its objects were allocated')).toBeVisible();
});

test('leaving the page ends its worker', async ({ page }) => {
  await openExample(page);
  expect(page.workers()).toHaveLength(1);
  await page.getByRole('link', { name: 'Controls', exact: true }).click();
  await expect(page).toHaveURL('/controls');
  await expect.poll(() => page.workers().length).toBe(0);
});

test('passes axe in both colour schemes, empty, open, with an object and with a failure', async ({ page }) => {
  await page.goto('/snapshot');
  await expectAccessible(page, 'empty');
  await choose(page, file('wrong.heapsnapshot', 'no'));
  await expect(page.getByRole('alert').filter({ hasText: 'wrong' })).toBeVisible();
  await expectAccessible(page, 'failed');
  for (const query of ['', '&view=survivors', '&view=detached', '&view=dominators', '&view=comparison']) {
    await page.goto(example + query);
    await expect(page.getByText(objectCount)).toBeVisible();
    await expectAccessible(page, query);
  }
  await openExample(page, '&of=object+SharedPayload');
  await rowAt(page, 1).click();
  await expect(page.getByRole('list', { name: 'Retainer path' })).toBeVisible();
  await expectAccessible(page, 'object');
});

test('a phone needs no horizontal scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const query of ['', '&of=object+SharedPayload', '&view=dominators', '&view=comparison']) {
    await page.goto(example + query);
    await expect(page.getByText(objectCount)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
});

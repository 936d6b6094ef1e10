import { expect, type Page, test } from 'playwright/test';

/** Tests that a newcomer sees the leak: by the button on the home page, and by the steps that it prints. */

const row = (page: Page, specimen: string) => page.getByRole('group', { name: `${specimen} page` });

/** Returns to the overview when the page is shown, as a visitor does. */
async function leave(page: Page, twin: string): Promise<void> {
  await expect(page.locator(`[data-specimen="${twin}"]`)).toBeVisible();
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(page.locator('[data-lobby]')).toBeVisible();
}

test('the button on the home page shows the leak, its sentence and its line', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Watch a leak (10 s)' }).click();
  await expect(page.getByText('Retained: each visit left 1 PriceFeed behind, 7 in all.')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Released: no PriceFeed of these visits is still in memory.')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('one PriceFeed per visit')).toBeVisible();
  await expect(page.getByRole('link', { name: /leaky\/page\.tsx:\d+$/ })).toHaveAttribute('href', /^\/source\/app\/leaks\/window-listener\/leaky\/page\.tsx#L\d+$/);
  await expect(page).toHaveURL('/');
});

test('the printed steps show the leak, followed word for word', async ({ page }) => {
  await page.goto('/');
  await page.getByText('Do it yourself').click();
  const steps = page.locator('section[aria-labelledby="first-case"] ol > li');
  await expect(steps.nth(0)).toHaveText('Open the leaky page, then press Overview. Do this three times.');
  const printed = await steps.allTextContents();
  await steps.nth(0).getByRole('link').click();
  await leave(page, 'leaky');
  for (let visit = 2; visit <= 3; visit++) {
    await page.getByRole('link', { name: 'Leaky', exact: true }).click();
    await leave(page, 'leaky');
  }
  expect(printed[1]).toBe('Press Fixed, then Overview. Do this three times, too.');
  for (let visit = 1; visit <= 3; visit++) {
    await page.getByRole('link', { name: 'Fixed', exact: true }).click();
    await leave(page, 'fixed');
  }
  expect(printed[2]).toMatch(/^Press Force a collection\. The leaky row says 3 retained: .* The fixed row says 3 collected\.$/);
  await page.getByRole('button', { name: 'Force a collection' }).click();
  await expect(row(page, 'Leaky')).toContainText('3 retained');
  await expect(row(page, 'Fixed')).toContainText('3 collected');
  await expect(row(page, 'Fixed')).toContainText('0 retained');
  expect(printed[3]).toContain('Press Hunt both twins.');
  await expect(page.getByRole('button', { name: 'Hunt both twins' })).toBeEnabled();
});

for (const [width, height] of [[1366, 625], [375, 667]] as const) {
  // A ratio of 1 fails for a part of a pixel.
  test(`on a twin the feature and its dots are visible together, ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const twin of ['leaky', 'fixed']) {
      await page.goto(`/leaks/window-listener/${twin}`);
      const feature = page.locator(`[data-specimen="${twin}"]`);
      await feature.evaluate((element) => element.scrollIntoView({ block: 'end' }));
      await expect(feature).toBeInViewport({ ratio: 0.99 });
      await expect(row(page, twin === 'leaky' ? 'Leaky' : 'Fixed').locator('svg').last()).toBeInViewport({ ratio: 0.99 });
      await expect(row(page, twin === 'leaky' ? 'Fixed' : 'Leaky')).toBeHidden();
    }
  });
}

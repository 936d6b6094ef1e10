import { expect, test } from 'playwright/test';

/** Tests the table of tools and cases, and the way from case to case. */

for (const [width, height] of [[1366, 625], [375, 667]] as const) {
  test(`the head of the matrix stays visible at its last row, ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/matrix');
    const table = page.getByRole('region', { name: 'The matrix' });
    await page.locator('tbody tr').last().scrollIntoViewIfNeeded();
    // On a narrow screen the table scrolls in a box of its own, which fits on the screen.
    if (width < 960) await table.evaluate((box) => box.scrollIntoView({ block: 'center' }));
    await expect(page.locator('tbody tr').last()).toBeInViewport();
    await expect(page.getByRole('columnheader', { name: 'Case' })).toBeInViewport();
  });
}

test('found, missed and false alarm have a word, a sign and a look of their own', async ({ page }) => {
  await page.goto('/matrix');
  const looks = await page.locator('[aria-label="Key"] [data-outcome]').evaluateAll((all) =>
    all
      .filter((one) => ['found', 'missed', 'false alarm'].includes(one.getAttribute('data-outcome') ?? ''))
      .map((one) => ({ sign: one.textContent.trim()[0], style: ((style) => `${style.color} ${style.backgroundColor}`)(getComputedStyle(one)) })),
  );
  expect(new Set(looks.map(({ sign }) => sign)).size).toBe(3);
  expect(new Set(looks.map(({ style }) => style)).size).toBe(3);
});

test('a case leads to the next one and back, and shows one retainer path', async ({ page }) => {
  await page.goto('/leaks/event-bus');
  await expect(page.getByText('What retains it')).toHaveCount(0);
  await page.getByRole('navigation', { name: 'Neighbouring cases' }).getByText('Next case').click();
  await expect(page).toHaveURL('/leaks/listener-mismatch');
  await page.getByRole('navigation', { name: 'Neighbouring cases' }).getByText('Previous case').click();
  await expect(page).toHaveURL('/leaks/event-bus');
});

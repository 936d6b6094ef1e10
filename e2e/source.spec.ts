/** Tests the pages at /source. */
import { expect, test } from 'playwright/test';
import { pairs } from '../lib/catalogue/cases';

for (const { slug } of await pairs()) {
  for (const [twin, word] of [
    ['leaky', 'LEAK'],
    ['fixed', 'FIX'],
  ] as const) {
    test(`the source of ${slug}/${twin} can be opened from the page, and its ${word} line is marked`, async ({ page }) => {
      await page.goto(`/leaks/${slug}/${twin}`);
      await page.getByRole('link', { name: `Source: app/leaks/${slug}/${twin}/page.tsx` }).click();
      await expect(page).toHaveURL(`/source/app/leaks/${slug}/${twin}/page.tsx`);
      const meaning = twin === 'leaky' ? 'retained' : 'released';
      const marked = page.locator(`[id^="L"][data-meaning="${meaning}"]`);
      await expect(marked.filter({ hasText: `// ${word}: ` }).first()).toBeVisible();
      await expect(marked.nth(1), 'the statement below is marked too').not.toContainText(`// ${word}: `);
    });
  }
}

test('a marked line has a URL', async ({ page }) => {
  const [first] = await pairs();
  await page.goto(`/source/app/leaks/${first?.slug}/leaky/page.tsx`);
  const link = page.getByRole('link', { name: /^Retained, line \d+$/ }).first();
  await link.click();
  await expect(page).toHaveURL(/#L\d+$/);
  await expect(page.locator('[data-meaning]:target')).toBeInViewport();
});

for (const file of [
  'package.json',
  'lib/catalogue/cases.ts',
  'app/layout.tsx',
  '..%2f..%2fetc%2fpasswd',
  'app/leaks/..%2f..%2fpackage.json',
]) {
  test(`/source/${file} does not exist, because the file belongs to no case`, async ({ request }) => {
    const answer = await request.get(`/source/${file}`);
    expect(answer.status()).toBe(404);
  });
}

import { expect, test } from 'leak-hunt/playwright';

// One test for each part of the app that people come back to. The page stands where the visit starts, and ends there.
test('a visit to the board leaves nothing behind', async ({ page }) => {
  await page.goto('/');
  await expect(page).toRetainNothing(
    async () => {
      await page.getByRole('link', { name: 'Board' }).click();
      await page.getByRole('heading', { name: 'Board' }).waitFor(); // until it has really done its work
      await page.getByRole('link', { name: 'Home' }).click();
      await page.getByRole('heading', { name: 'Home' }).waitFor();
    },
    { known: 'leaks/known.json' },
  );
});

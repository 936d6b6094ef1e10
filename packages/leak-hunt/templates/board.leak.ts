import { expect, test } from 'leak-hunt/playwright';

// Write one test for each part of the app that users visit again and again. A visit starts and ends on the same page.
test('a visit to the board leaves nothing behind', async ({ page }) => {
  await page.goto('/');
  await expect(page).toRetainNothing(
    async () => {
      await page.getByRole('link', { name: 'Board' }).click();
      await page.getByRole('heading', { name: 'Board' }).waitFor(); // wait until the page has done its work
      await page.getByRole('link', { name: 'Home' }).click();
      await page.getByRole('heading', { name: 'Home' }).waitFor();
    },
    { known: 'leaks/known.json' },
  );
});

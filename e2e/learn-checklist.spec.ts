/** Tests that the lessons cover the checklist. */
import { expect, test } from 'playwright/test';
import { checklist } from '../lib/lessons/checklist';
import { lessons } from '../lib/lessons/lessons';

for (const { step, title } of lessons) {
  test(`the lesson ${step} covers exactly its own items of the checklist`, async ({ page }) => {
    await page.goto(`/learn/${step}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    const covered = await page
      .locator('[data-covers]')
      .evaluateAll((all) => all.flatMap((one) => one.getAttribute('data-covers')?.split(' ') ?? []));
    const wanted = checklist.filter(({ lesson }) => lesson === step).map(({ id }) => id);
    expect(wanted.filter((id) => !covered.includes(id)), 'not covered').toEqual([]);
    expect(covered.filter((id) => !wanted.includes(id)), 'not on the checklist of this lesson').toEqual([]);
  });

  test(`the lesson ${step} links to cases and answers its key questions`, async ({ page }) => {
    await page.goto(`/learn/${step}`);
    const questions = page.locator('details[data-covers]');
    expect(await questions.count()).toBeGreaterThan(0);
    for (const question of await questions.all()) {
      await question.locator('summary').click();
      await expect(question.locator('p').first()).toBeVisible();
    }
    const links = page.getByRole('region', { name: 'Now try' }).getByRole('link');
    for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))) {
      expect((await page.request.get(href ?? '')).status(), href ?? '').toBe(200);
    }
    expect(await links.count()).toBeGreaterThan(0);
  });
}

import type { Visit } from '@/lib/catalogue/behaviour';

/** Opens and closes by the keyboard, finds by title and alias, runs what is on top; even where an editor stops the event. */
export async function works({ page, specimen, expect }: Visit): Promise<void> {
  const palette = specimen.getByRole('search');
  await specimen.getByRole('button', { name: 'Commands' }).click();
  await expect(palette.getByRole('listitem')).toHaveCount(5);
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);

  await specimen.evaluate((frame) => frame.addEventListener('keydown', (event) => event.stopPropagation()));
  await page.keyboard.press('Control+k');
  await palette.getByRole('textbox').fill('later snooze');
  await expect(palette.getByRole('listitem')).toHaveText(['Snooze until tomorrow']);
  await page.keyboard.press('Control+k');
  await expect(palette).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await palette.getByRole('textbox').fill('duplicate');
  await page.keyboard.press('Enter');
  await expect(specimen.locator('output')).toHaveText('Merge with another ticket');
  await expect(palette).toHaveCount(0);
}

import type { Visit } from '@/lib/catalogue/behaviour';

/** Fits its columns, tells the way, takes turns with notices, notices outages, answers the keyboard. */
export async function works({ page, specimen, expect }: Visit): Promise<void> {
  const board = specimen.getByRole('list');
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(board).toHaveAttribute('data-columns', '4');
  await page.setViewportSize({ width: 400, height: 800 });
  await expect(board).toHaveAttribute('data-columns', '1');
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(board).toHaveAttribute('data-columns', '4');

  await specimen.getByRole('button', { name: 'Way to A4' }).click();
  await expect(specimen.getByText('NK 204 leaves from A4, 4 minutes on foot.')).toBeVisible();
  await specimen.getByRole('listitem').nth(3).press('Enter');
  await expect(specimen.getByText('ZE 5 leaves from C1, 10 minutes on foot.')).toBeVisible();
  await expect(specimen.getByTitle('Nordkapp Air')).toHaveText(['NA', 'NA']);

  const badge = specimen.locator('p[role=status]');
  await expect(badge).toHaveText('Connected, no outage today');
  await page.evaluate(() => dispatchEvent(new Event('offline')));
  await expect(badge).toHaveText('No connection: the times may be old, one outage today');
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(badge).toHaveText('Connected, one outage today');

  await page.clock.install();
  await page.goBack();
  await expect(specimen).toHaveCount(0);
  await page.goForward();
  await expect(specimen.locator('output')).toHaveText('Please keep your baggage with you.');
  await page.clock.fastForward(20_000);
  await expect(specimen.locator('output')).toHaveText('Pier C: ten minutes on foot.');
  await page.clock.fastForward(20_000);
  await expect(specimen.locator('output')).toHaveText('Water is free at every fountain.');
}

import type { Visit } from '@/lib/catalogue/behaviour';

/** Counts what is written to the console, by whomever, and leaves it on the console. */
export async function works({ page, specimen, expect }: Visit): Promise<void> {
  const onConsole: string[] = [];
  page.on('console', (message) => message.type() === 'error' && onConsole.push(message.text()));
  const rows = specimen.locator('tbody tr');
  await expect(rows).toHaveCount(0);

  await specimen.getByRole('button', { name: 'Pay with 0002' }).click();
  await expect(rows).toHaveText(['The card ending in 0002 is declined.1']);
  await specimen.getByRole('button', { name: 'Pay with 0069' }).click();
  await specimen.getByRole('button', { name: 'Pay with 0002' }).click();
  await expect(rows).toHaveText(['The card ending in 0002 is declined.2', 'The card ending in 0069 is expired.1']);

  await page.evaluate(() => console.error('gateway', 504));
  await expect(rows.nth(2)).toHaveText('gateway 5041');
  await expect.poll(() => onConsole.length).toBe(4);
  expect(onConsole[3]).toBe('gateway 504');
}

import type { Visit } from '@/lib/catalogue/behaviour';

/** The clock counts on, and the button sets it back. */
export async function works({ specimen, expect }: Visit): Promise<void> {
  const start = specimen.getByRole('button', { name: 'Start the clock' });
  const lasted = specimen.locator('output');
  await expect(lasted).toHaveText('0');
  await start.click();
  await expect(lasted).toHaveText('5');
  await start.click();
  await expect(lasted).not.toHaveText('5');
  await expect(lasted).toHaveText('5');
}

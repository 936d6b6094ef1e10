import type { Visit } from '@/lib/catalogue/behaviour';

/** Reads at once and then at the chosen rate, and at no other; averages what it has read. */
export async function works({ specimen, expect }: Visit): Promise<void> {
  const depth = specimen.locator('output');
  const rate = specimen.getByRole('combobox');
  await expect(depth).toHaveText('…');
  await rate.selectOption('300 s');
  await expect(depth).toHaveText('40 messages');
  await rate.selectOption('1 s');
  await expect(depth).toHaveText('40 messages');
  await expect(depth).toHaveText('57 messages', { timeout: 2500 });
  await expect(specimen.getByRole('definition').nth(1)).toHaveText('48.5');
  await expect(depth).toHaveText('51 messages', { timeout: 2500 });
  await expect(specimen.getByText(/^Read at \d\d:\d\d:\d\d$/)).toBeVisible();
  await rate.selectOption('60 s');
  await expect(rate).toHaveValue('60');
  await expect(depth).toHaveText('40 messages');
}

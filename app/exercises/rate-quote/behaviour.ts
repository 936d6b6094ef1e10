import type { Visit } from '@/lib/catalogue/behaviour';

/** Quotes as long as the session lasts; then the last quote is withdrawn, and no other is given. */
export async function works({ specimen, expect }: Visit): Promise<void> {
  const shown = specimen.locator('output');
  const first = specimen.getByRole('button', { name: 'EUR/CHF' });
  await expect(shown).toHaveText('No quote yet');
  await first.click();
  await expect(shown).toHaveText('EUR/CHF 1.12');
  await specimen.getByRole('button', { name: 'GBP/NOK' }).click();
  await expect(shown).toHaveText('GBP/NOK 1.16');
  await specimen.getByRole('button', { name: 'Log out' }).click();
  await expect(shown).toHaveText('GBP/NOK withdrawn: the session has ended');
  await expect(first).toBeDisabled();
}

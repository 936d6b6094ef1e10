import type { Visit } from '@/lib/catalogue/behaviour';

/** The deed is certified when somebody signs it, once. */
export async function works({ specimen, expect }: Visit): Promise<void> {
  const status = specimen.locator('output');
  await expect(status).toHaveText('Deed 1207 lies on the desk');
  await specimen.getByRole('button', { name: 'Sign' }).click();
  await expect(status).toHaveText('Deed 1207, signed by A. Lovelace');
  await specimen.getByRole('button', { name: 'Sign' }).click();
  await expect(status).toHaveText('Deed 1207, signed by A. Lovelace');
}

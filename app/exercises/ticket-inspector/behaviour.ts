import type { Visit } from '@/lib/catalogue/behaviour';

/** Shows the selected ticket, and what others do to it while it is on show. */
export async function works({ specimen, expect }: Visit): Promise<void> {
  const history = specimen.locator('output');
  await expect(specimen.getByRole('heading')).toHaveText('Ticket 2041');
  await expect(history).toHaveText('open');
  await specimen.getByRole('button', { name: 'A colleague answers' }).click();
  await expect(history).toHaveText('open → answered');
  await specimen.getByRole('button', { name: 'A colleague closes 2041' }).click();
  await expect(history).toHaveText('open → answered → closed');

  await specimen.getByRole('button', { name: /^2044/ }).click();
  await expect(specimen.getByRole('heading')).toHaveText('Ticket 2044');
  await expect(history).toHaveText('open');
  await specimen.getByRole('button', { name: 'A colleague closes 2041' }).click();
  await specimen.getByRole('button', { name: 'A colleague answers' }).click();
  await expect(history).toHaveText('open → answered');
}

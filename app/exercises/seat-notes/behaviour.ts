import type { Visit } from '@/lib/catalogue/behaviour';

/** Remembers for every seat what was asked for. */
export async function works({ specimen, expect }: Visit): Promise<void> {
  const said = specimen.locator('output');
  await expect(said).toHaveText('No wishes yet');
  await specimen.getByRole('button', { name: 'F 12' }).click();
  await expect(said).toHaveText('F 12: a cushion');
  await specimen.getByRole('button', { name: 'F 14' }).click();
  await expect(said).toHaveText('F 14: a cushion');
  await specimen.getByRole('button', { name: 'F 12' }).click();
  await expect(said).toHaveText('F 12: 2 cushions');
}

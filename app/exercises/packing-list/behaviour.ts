import type { Visit } from '@/lib/catalogue/behaviour';

/** Puts back what was taken out, the last one first, each in its old place. */
export async function works({ specimen, expect }: Visit): Promise<void> {
  const rows = specimen.getByRole('listitem');
  const undo = specimen.getByRole('button', { name: 'Undo' });
  await expect(rows).toHaveText(['Raincoat Take out', 'Torch Take out', 'Chess set Take out']);
  await expect(undo).toBeDisabled();

  await rows.nth(0).getByRole('button').click();
  await rows.nth(1).getByRole('button').click();
  await expect(rows).toHaveText(['Torch Take out']);
  await expect(specimen.locator('output')).toHaveText('1 packed, 2 taken out');

  await undo.click();
  await expect(rows).toHaveText(['Torch Take out', 'Chess set Take out']);
  await undo.click();
  await expect(rows).toHaveText(['Raincoat Take out', 'Torch Take out', 'Chess set Take out']);
  await expect(undo).toBeDisabled();
}

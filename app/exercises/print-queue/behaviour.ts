import type { Visit } from '@/lib/catalogue/behaviour';

/** Prints receipts, and the last one as often as it is wanted, at the next visit, too. */
export async function works({ page, specimen, expect }: Visit): Promise<void> {
  const paper = specimen.getByRole('listitem');
  const again = specimen.getByRole('button', { name: 'Print again' });
  await again.click();
  await expect(paper).toHaveText(['Nothing was printed yet']);
  await specimen.getByRole('button', { name: 'Rye roll' }).click();
  await again.click();
  await specimen.getByRole('button', { name: 'Poppy roll' }).click();
  await again.click();
  await again.click();
  await expect(paper).toHaveText(['102 Poppy roll (copy 2)', '102 Poppy roll (copy 1)', '102 Poppy roll', '101 Rye roll (copy 1)', '101 Rye roll', 'Nothing was printed yet']);
  await page.goBack();
  await expect(specimen).toHaveCount(0);
  await page.goForward();
  await again.click();
  await expect(paper).toHaveText(['102 Poppy roll (copy 3)']);
}

import type { Visit } from '@/lib/catalogue/behaviour';

/** Enter turns the card over and back, when the card has the focus. */
export async function works({ page, specimen, expect }: Visit): Promise<void> {
  const card = specimen.locator('#card');
  await specimen.getByRole('button', { name: 'I knew that' }).click();
  await expect(specimen.locator('output')).toHaveText('1 known');
  await expect(card).toHaveText('der Löffel');
  await page.keyboard.press('Enter');
  await expect(card).toHaveText('der Löffel');
  await card.press('Enter');
  await expect(card).toHaveText('the spoon');
  await card.press('Enter');
  await expect(card).toHaveText('der Löffel');
}

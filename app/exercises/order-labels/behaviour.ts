import type { Visit } from '@/lib/catalogue/behaviour';

/** Prints the label of the order as often as it is asked. */
export async function works({ specimen, expect }: Visit): Promise<void> {
  const order = Number(await specimen.locator('output').textContent());
  expect(order).toBeGreaterThan(5000);
  const code = `LL-${order}-${(order * 31) % 97}`;
  const print = specimen.getByRole('button', { name: 'Print the label' });
  await print.click();
  await expect(specimen.getByRole('listitem')).toHaveText([code]);
  await print.click();
  await expect(specimen.getByRole('listitem')).toHaveText([code, code]);
}

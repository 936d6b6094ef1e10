import type { Visit } from '@/lib/catalogue/behaviour';

/** Loads a cover when its card is seen, and not before. */
export async function works({ specimen, expect }: Visit): Promise<void> {
  const cards = specimen.getByRole('listitem');
  await expect(cards).toHaveCount(4);
  await expect(specimen.locator('[data-loaded=true]')).toHaveCount(4);
  await expect(cards.first()).toHaveCSS('border-inline-start-color', 'rgb(102, 51, 153)');

  await specimen.getByRole('checkbox').check();
  await expect(cards).toContainText(['waits', 'waits', 'waits', 'waits']);
  await expect(specimen.locator('[data-loaded=true]')).toHaveCount(0);
  await cards.last().scrollIntoViewIfNeeded();
  await expect(specimen.locator('[data-loaded=true]')).toHaveCount(4);
  await expect(cards.nth(1)).toContainText('Knots, Bends and Hitches');
  await specimen.getByRole('checkbox').uncheck();
  await expect(cards).toContainText(['loaded', 'loaded', 'loaded', 'loaded']);
}

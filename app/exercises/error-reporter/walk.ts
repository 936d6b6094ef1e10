import type { Page } from 'memlab';
import { pressUntil } from '@/lib/catalogue/scenario';

/** Pays with a card that is declined. */
export async function perform(page: Page): Promise<void> {
  await pressUntil(page, '[data-specimen] button', '[data-specimen] tbody', 'declined');
}

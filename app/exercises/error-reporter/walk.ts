import type { Page } from 'memlab';
import { press, read } from '@/lib/scenario';

/** Pays with a card that is declined. */
export async function perform(page: Page): Promise<void> {
  await press(page, '[data-specimen] button');
  await read(page, '[data-specimen] tbody', 'declined');
}

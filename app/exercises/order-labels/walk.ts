import type { Page } from 'memlab';
import { press, read } from '@/lib/catalogue/scenario';

/** Prints the label of the order, twice. */
export async function perform(page: Page): Promise<void> {
  await press(page, '[data-specimen] button');
  await read(page, '[data-specimen] li', 'LL-');
  await press(page, '[data-specimen] button');
  await read(page, '[data-specimen] li:nth-child(2)', 'LL-');
}

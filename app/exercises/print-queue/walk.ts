import type { Page } from 'memlab';
import { press, read } from '@/lib/catalogue/scenario';

/** Sells two rolls; the paper of the second jams. */
export async function perform(page: Page): Promise<void> {
  await press(page, '[data-specimen] button:nth-child(1)');
  await read(page, '[data-specimen] li', 'Rye roll');
  await press(page, '[data-specimen] button:nth-child(2)');
  await read(page, '[data-specimen] li', 'Poppy roll');
  await press(page, '[data-specimen] button:nth-child(3)');
  await read(page, '[data-specimen] li', 'copy 1');
}

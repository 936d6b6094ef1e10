import type { Page } from 'memlab';
import { press, read } from '@/lib/catalogue/scenario';

/** Reads the meter three times. */
export async function perform(page: Page): Promise<void> {
  for (const times of [1, 2, 3]) {
    await press(page, '[data-specimen] button');
    await read(page, `[data-specimen] li:nth-child(${times})`, 'mean');
  }
}

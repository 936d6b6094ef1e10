import type { Page } from 'memlab';
import { press, read } from '@/lib/catalogue/scenario';

/** Notes a wish for each of the three seats. */
export async function perform(page: Page): Promise<void> {
  for (const [at, seat] of ['F 12', 'F 13', 'F 14'].entries()) {
    await press(page, `[data-specimen] button:nth-child(${at + 1})`);
    await read(page, '[data-specimen] output', seat);
  }
}

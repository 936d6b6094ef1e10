import type { Page } from 'memlab';
import { press, read, see } from '@/lib/catalogue/scenario';

/** Waits for a notice and the columns, and asks for the way to two gates. */
export async function perform(page: Page): Promise<void> {
  await read(page, '[data-specimen] output', 'baggage');
  await see(page, '[data-specimen] [data-columns]:not([data-columns="1"])');
  await press(page, '[data-specimen] li:nth-child(1) button');
  await read(page, '[data-specimen]', 'A4, 4 minutes');
  await press(page, '[data-specimen] li:nth-child(2) button');
  await read(page, '[data-specimen]', 'B12, 9 minutes');
}

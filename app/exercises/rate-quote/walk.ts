import type { Page } from 'memlab';
import { press, read } from '@/lib/catalogue/scenario';

/** Asks for both quotes. */
export async function perform(page: Page): Promise<void> {
  await press(page, '[data-specimen] button:nth-child(1)');
  await read(page, '[data-specimen] output', 'EUR/CHF');
  await press(page, '[data-specimen] button:nth-child(2)');
  await read(page, '[data-specimen] output', 'GBP/NOK');
}

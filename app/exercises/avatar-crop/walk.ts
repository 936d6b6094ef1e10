import type { Page } from 'memlab';
import { press, read } from '@/lib/catalogue/scenario';

/** Takes the sample, and waits until it is shown. */
export async function perform(page: Page): Promise<void> {
  await press(page, '[data-specimen] button');
  await read(page, '[data-specimen] output', '240 pixels wide');
}

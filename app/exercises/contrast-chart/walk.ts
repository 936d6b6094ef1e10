import type { Page } from 'memlab';
import { press, see } from '@/lib/catalogue/scenario';

/** Asks for more contrast, and waits for the chart to follow. */
export async function perform(page: Page): Promise<void> {
  await press(page, '[data-specimen] input');
  await see(page, '[data-specimen] rect[fill=black]');
}

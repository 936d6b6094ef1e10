import type { Page } from 'memlab';
import { read } from '@/lib/catalogue/scenario';

/** Waits for the second part, and does not wait for the others. */
export async function perform(page: Page): Promise<void> {
  await read(page, '[data-specimen] output', '2 of 40 parts');
}

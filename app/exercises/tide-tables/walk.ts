import type { Page } from 'memlab';
import { read } from '@/lib/catalogue/scenario';

/** Reads the tide. */
export async function perform(page: Page): Promise<void> {
  await read(page, '[data-specimen] output', 'cm');
}

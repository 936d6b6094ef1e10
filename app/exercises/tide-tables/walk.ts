import type { Page } from 'memlab';
import { read } from '@/lib/scenario';

/** Reads the tide. */
export async function perform(page: Page): Promise<void> {
  await read(page, '[data-specimen] output', 'cm');
}

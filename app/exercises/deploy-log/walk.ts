import type { Page } from 'memlab';
import { read } from '@/lib/catalogue/scenario';

/** Looks in, sees that an approval is needed, and leaves it to somebody else. */
export async function perform(page: Page): Promise<void> {
  await read(page, '[data-specimen] output', 'needs you');
}

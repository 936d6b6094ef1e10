import type { Page } from 'memlab';
import { read } from '@/lib/catalogue/scenario';

/** Looks at the parcels. */
export async function perform(page: Page): Promise<void> {
  await read(page, '[data-specimen] output', 'looked once');
}

import type { Page } from 'memlab';
import { read } from '@/lib/scenario';

/** Looks at the parcels. */
export async function perform(page: Page): Promise<void> {
  await read(page, '[data-specimen] output', 'looked once');
}

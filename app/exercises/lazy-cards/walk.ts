import type { Page } from 'memlab';
import { see } from '@/lib/catalogue/scenario';

/** Looks at the shelf until the covers are there. */
export async function perform(page: Page): Promise<void> {
  await see(page, '[data-specimen] li:nth-child(4)[data-loaded=true]');
}

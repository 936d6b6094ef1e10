import type { Page } from 'memlab';
import { read } from '@/lib/catalogue/scenario';

/** Looks at the first room until its neighbours are there. */
export async function perform(page: Page): Promise<void> {
  await read(page, '[data-specimen] output', '2 fetched ahead');
}

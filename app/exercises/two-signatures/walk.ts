import type { Page } from 'memlab';
import { read } from '@/lib/catalogue/scenario';

/** Looks at the deed, and leaves it unsigned. */
export async function perform(page: Page): Promise<void> {
  await read(page, '[data-specimen] output', 'lies on the desk');
}

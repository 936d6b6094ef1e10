import type { Page } from 'memlab';
import { press, read } from '@/lib/catalogue/scenario';

/** Takes two things out, and leaves them out. */
export async function perform(page: Page): Promise<void> {
  await press(page, '[data-specimen] li:nth-child(3) button');
  await press(page, '[data-specimen] li:nth-child(1) button');
  await read(page, '[data-specimen] output', '1 packed, ');
}

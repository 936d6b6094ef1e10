import type { Page } from 'memlab';
import { press, read } from '@/lib/catalogue/scenario';

/** Looks at all three tickets. */
export async function perform(page: Page): Promise<void> {
  await read(page, '[data-specimen] h3', '2041');
  await press(page, '[data-specimen] li:nth-child(2) button');
  await read(page, '[data-specimen] h3', '2044');
  await press(page, '[data-specimen] li:nth-child(3) button');
  await read(page, '[data-specimen] h3', '2047');
}

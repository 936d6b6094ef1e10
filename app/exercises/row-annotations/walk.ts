import type { Page } from 'memlab';
import { press, read } from '@/lib/catalogue/scenario';

/** Doubts two readings. */
export async function perform(page: Page): Promise<void> {
  await press(page, '[data-specimen] tr:nth-child(1) button');
  await read(page, '[data-specimen] tr:nth-child(1)', 'a leak in the pipe?');
  await press(page, '[data-specimen] tr:nth-child(2) button');
  await read(page, '[data-specimen] tr:nth-child(2)', 'read again');
}

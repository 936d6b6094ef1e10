import type { Page } from 'memlab';
import { press, read } from '@/lib/catalogue/scenario';

/** Compares the three percentiles. */
export async function perform(page: Page): Promise<void> {
  await read(page, '[data-specimen] output', 'p50');
  await press(page, '[data-specimen] button:nth-child(2)');
  await read(page, '[data-specimen] output', 'p90');
  await press(page, '[data-specimen] button:nth-child(3)');
  await read(page, '[data-specimen] output', 'p99');
}

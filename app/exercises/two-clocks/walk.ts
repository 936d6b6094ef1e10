import type { Page } from 'memlab';
import { press, read } from '@/lib/catalogue/scenario';

/** Starts the clock, and starts it anew once the meeting is under way. */
export async function perform(page: Page): Promise<void> {
  await press(page, '[data-specimen] button');
  await read(page, '[data-specimen] b', 'under way');
  await press(page, '[data-specimen] button');
  await read(page, '[data-specimen] b', 'about to begin');
  await read(page, '[data-specimen] b', 'under way');
}

import type { Page } from 'memlab';
import { press, read } from '@/lib/catalogue/scenario';

/** Looks at a photograph, brightens it, and saves it. */
export async function perform(page: Page): Promise<void> {
  await read(page, '[data-specimen] output', '300 × 180');
  await press(page, '[data-specimen] figure + p button:nth-child(1)');
  await read(page, '[data-specimen]', 'not saved');
  await press(page, '[data-specimen] figure + p + p button');
  await read(page, '[data-specimen] [role=status]', 'revision 1');
}

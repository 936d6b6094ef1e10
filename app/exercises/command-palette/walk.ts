import type { Page } from 'memlab';
import { press, read, see } from '@/lib/catalogue/scenario';

/** Opens the palette, looks for a command, runs it. */
export async function perform(page: Page): Promise<void> {
  await press(page, '[data-specimen] p button');
  await see(page, '[data-specimen] form input:focus');
  await page.keyboard.type('bug');
  await read(page, '[data-specimen] li', 'Escalate');
  await page.keyboard.press('Enter');
  await read(page, '[data-specimen] output', 'Escalate');
}

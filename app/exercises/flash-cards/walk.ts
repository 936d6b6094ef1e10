import type { Page } from 'memlab';
import { press, read } from '@/lib/catalogue/scenario';

/** Says that the word was known, and turns the card. */
export async function perform(page: Page): Promise<void> {
  await press(page, '[data-specimen] p button');
  await read(page, '[data-specimen] output', '1 known');
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-specimen] #card')?.focus());
  await page.keyboard.press('Enter');
  await read(page, '[data-specimen] #card', 'the spoon');
}

import type { Page } from 'memlab';
import { read, see } from '@/lib/catalogue/scenario';

/** Looks for a place in one country and then in the other. */
export async function perform(page: Page): Promise<void> {
  await type(page, 'we');
  await read(page, '[data-specimen] li', 'Weiz, Austria');
  await page.evaluate(() => {
    const choice = document.querySelector<HTMLSelectElement>('[data-specimen] select');
    if (!choice) return;
    choice.value = 'Norway';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await type(page, 'bo');
  await read(page, '[data-specimen] li', 'Bodø, Norway');
}

async function type(page: Page, text: string): Promise<void> {
  await see(page, '[data-specimen] input');
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-specimen] input')?.focus());
  await page.keyboard.type(text);
}

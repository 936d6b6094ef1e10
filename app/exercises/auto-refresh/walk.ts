import type { Page } from 'memlab';
import { read, see } from '@/lib/catalogue/scenario';

/** Has the queue read less often. */
export async function perform(page: Page): Promise<void> {
  await see(page, '[data-specimen] select');
  await page.evaluate(() => {
    const choice = document.querySelector<HTMLSelectElement>('[data-specimen] select');
    if (!choice) return;
    choice.value = '300';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await read(page, '[data-specimen] output', '40 messages');
}

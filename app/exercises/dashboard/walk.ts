import type { Page } from 'memlab';
import { press, read, see } from '@/lib/catalogue/scenario';

/** A round through the dashboard: traffic of the hour and the day, another service, the log as a file, an incident. */
export async function perform(page: Page): Promise<void> {
  await read(page, '[data-specimen] output', 'requests in 1h');
  await read(page, '[data-specimen] figcaption', '1350');
  await read(page, '[data-specimen] [role=status]', 'anomalies, at 17 and 41');
  await read(page, '[data-specimen] label + output', 'payments answers');
  await press(page, '[data-specimen] [aria-pressed=false]');
  await read(page, '[data-specimen] output', 'requests in 24h');
  await see(page, '[data-specimen] .uplot');
  await chooseService(page, 'search');
  await read(page, '[data-specimen] label + output', 'search answers');

  await press(page, '[data-specimen] #tab-logs');
  await read(page, '[data-specimen] log-row:last-of-type', '502');
  await press(page, '[data-specimen] label + button');
  await see(page, '[data-specimen] a[download]');

  await press(page, '[data-specimen] #tab-incidents');
  await press(page, '[data-specimen] li button');
  await see(page, '[data-specimen] [role=alertdialog]');
}

async function chooseService(page: Page, name: string): Promise<void> {
  await page.evaluate((wanted) => {
    const choice = document.querySelector<HTMLSelectElement>('[data-specimen] select');
    if (!choice) return;
    choice.value = wanted;
    choice.dispatchEvent(new Event('change', { bubbles: true }));
  }, name);
}

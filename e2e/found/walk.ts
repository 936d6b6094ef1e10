import type { Page } from 'memlab';

/** The walk over one page of `pages.json`, as memlab's scenarios are written. FOUND_AT is its address, FOUND_SLUG its name. */
const { env } = process;

/** Pages under `mini/` have two buttons; other pages with an address of their own have a function; the rest are views of one app. */
function kind() {
  if (!env.FOUND_AT) return 'view';
  return env.FOUND_AT.startsWith('mini/') ? 'buttons' : 'function';
}

export const url = () => `${env.FOUND_ORIGIN ?? ''}/${env.FOUND_AT ?? ''}`;

export async function action(page: Page) {
  if (kind() === 'view') await show(page, env.FOUND_SLUG ?? '');
  else if (kind() === 'buttons') await press(page, 'open', 'open');
  else await page.evaluate('window.openIt(), undefined');
}

export async function back(page: Page) {
  if (kind() === 'view') await show(page, 'home');
  else if (kind() === 'buttons') await press(page, 'close', 'closed');
}

async function show(page: Page, view: string) {
  await page.evaluate(`document.querySelector('#go-${view}').click()`);
  await (await page.waitForFunction(`document.body.dataset.page === '${view}'`)).dispose();
}

async function press(page: Page, button: string, state: string) {
  await page.evaluate(`document.querySelector('#${button}').click()`);
  await (await page.waitForFunction(`document.body.dataset.state === '${state}'`)).dispose();
}

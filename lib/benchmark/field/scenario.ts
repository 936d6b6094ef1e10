/** The scenario of all pages of the field, for every tool: open the view and leave it. */
import type { Scenario } from 'leak-hunt';

/** The environment variable with the page's address. */
export const addressVariable = 'FIELD_PAGE';

/** memlab's name for the walk. */
export const name = () => 'a visit';

type Page = Parameters<NonNullable<Scenario['action']>>[0];

export const url: Scenario['url'] = () => process.env[addressVariable] ?? '';

export const action: Scenario['action'] = (page) => follow(page, 'open');

export const back: Scenario['back'] = (page) => follow(page, 'close');

/** `action` and `back` wait themselves. */
export const isPageLoaded = () => Promise.resolve(true);

async function follow(page: Page, button: 'open' | 'close'): Promise<void> {
  const wanted = button === 'open' ? 'open' : 'closed';
  await page.evaluate(`document.querySelector('#${button}').click()`);
  const found = await page.waitForFunction(`document.body.dataset.view === '${wanted}'`);
  await found.dispose(); // a handle keeps what it stands for alive
}

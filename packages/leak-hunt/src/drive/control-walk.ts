import { pathOf } from './address';
import { goWithin } from './go-within';
import type { Scenario } from './types';

/**
 * Makes the control walk of a scenario: the same first page, but a visit to a control page. What such a visit leaves behind
 * belongs to the framework.
 * @param path the control page's path in the app, such as `/about`
 */
export function controlOf(scenario: Scenario, path: string): Scenario {
  return {
    ...scenario,
    async setup(page) {
      await scenario.setup?.(page);
      // The app's router works only after its scripts have loaded. A dev server may need some time for them.
      await page.waitForNetworkIdle();
      const status = await page.evaluate(statusWithoutLink, path);
      if (status >= 400) throw new Error(`the first page has no link to it, and the server answers ${status}. Name a page of the app.`);
    },
    async action(page) {
      await goWithin(page, path);
      const heading = await page.evaluate(notFoundHeading);
      if (heading !== null) throw new Error(`the page there says "${heading}". Name a page of the app.`);
    },
    back: (page) => goWithin(page, pathOf(scenario.url())),
    isPageLoaded: async () => true,
  };
}

/** Runs in the page: the status of an address to which the page has no link. 200 if it has one, or if nobody answers. */
async function statusWithoutLink(wanted: string): Promise<number> {
  const { href } = new URL(wanted, location.href);
  if ([...document.querySelectorAll('a')].some((anchor) => anchor.href === href)) return 200;
  return fetch(href).then(({ status }) => status, () => 200);
}

/** Runs in the page: its title or first heading, if that says that there is no such page. */
function notFoundHeading(): string | null {
  const texts = [document.title, document.querySelector('h1')?.textContent ?? ''];
  return texts.map((text) => text.trim()).find((text) => /^404\b|\b404$|\bnot found\b/i.test(text)) ?? null;
}

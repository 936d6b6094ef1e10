import type { Page } from 'puppeteer-core';
import type { Scenario } from './types';

/**
 * The same start as a scenario's, but a walk to a neutral page instead: what that leaves behind is the framework's own.
 * @param path the neutral page's address within the app, such as `/about`
 */
export function controlOf(scenario: Scenario, path: string): Scenario {
  const home = () => {
    const { pathname, search, hash } = new URL(scenario.url());
    return pathname + search + hash;
  };
  return {
    ...scenario,
    async setup(page) {
      await scenario.setup?.(page);
      // The app's router works only once its scripts have come, which a dev server may take its time over.
      await page.waitForNetworkIdle();
    },
    action: (page) => goWithin(page, path),
    back: (page) => goWithin(page, home()),
    isPageLoaded: async () => true,
  };
}

/**
 * Goes to another address without loading a new document: by a link that is there, as a visitor would; else by Next's
 * router; else as other routers notice it, by history and its events.
 */
async function goWithin(page: Page, path: string): Promise<void> {
  await page.evaluate((wanted) => {
    const link = [...document.querySelectorAll('a')].find((anchor) => {
      const { origin, pathname, search, hash } = new URL(anchor.href || 'about:blank');
      return origin === location.origin && pathname + search + hash === wanted;
    });
    const { next } = window as Window & { next?: { router?: { push(to: string): void } } };
    if (link) link.click();
    else if (next?.router) next.router.push(wanted);
    else {
      const before = location.href;
      history.pushState(null, '', wanted);
      dispatchEvent(new PopStateEvent('popstate', { state: null }));
      if (location.hash) dispatchEvent(new HashChangeEvent('hashchange', { oldURL: before, newURL: location.href }));
    }
  }, path);
  const settled = await page.waitForFunction((wanted) => location.href === new URL(wanted, location.href).href, {}, path);
  await settled.dispose();
  await page.waitForNetworkIdle({ idleTime: 100 });
}

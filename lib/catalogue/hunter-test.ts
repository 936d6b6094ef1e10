import { Hunter } from 'leak-hunt';
import { test as trackerTest } from 'leak-hunt/playwright';
export { expect } from 'leak-hunt/playwright';


/**
 * A Playwright test whose page runs the resource tracker, with a `hunter` fixture: one browser for all targets of a
 * worker.
 */
export const test = trackerTest.extend<object, { hunter: Hunter }>({
  hunter: [
    async ({}, use) => {
      const hunter = new Hunter({ chromium: process.env.CHROMIUM_PATH ?? '' });
      await use(hunter);
      await hunter.close();
    },
    { scope: 'worker' },
  ],
});

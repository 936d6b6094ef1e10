import { Hunter } from 'leak-hunt';
import { test as trackerTest } from 'leak-hunt/playwright';
export { expect } from 'leak-hunt/playwright';


/** A test whose page keeps the resource tracker, and that has a hunter: one browser for all the targets of a worker. */
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

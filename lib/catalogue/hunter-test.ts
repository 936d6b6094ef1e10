import { Hunter } from '../../packages/leak-hunt/src/hunter';
import { test as ledgerTest } from '../../packages/leak-hunt/src/playwright/matchers';

export { expect } from '../../packages/leak-hunt/src/playwright/matchers';

/** A test whose page keeps the ledger, and that has a hunter: one browser for all the targets of a worker. */
export const test = ledgerTest.extend<object, { hunter: Hunter }>({
  hunter: [
    async ({}, use) => {
      const hunter = new Hunter({ chromium: process.env.CHROMIUM_PATH ?? '' });
      await use(hunter);
      await hunter.close();
    },
    { scope: 'worker' },
  ],
});

import words from '../app/leaks/worker-pending-requests/case';
import { pairScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('worker-pending-requests', words, async (page) => {
  await read(page, '[data-specimen] ol', '2620 and 2924');
});

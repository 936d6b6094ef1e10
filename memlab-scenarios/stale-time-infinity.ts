import { controlScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = controlScenario('stale-time-infinity', async (page) => {
  await read(page, '[data-specimen] li', ' m');
});

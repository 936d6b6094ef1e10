import { controlScenario, press, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = controlScenario('router-history', async (page) => {
  await press(page, '[data-specimen] a[href$="slide=1"]');
  await read(page, '[data-specimen] output', 'The pass');
  await press(page, '[data-specimen] a[href$="slide=2"]');
  await read(page, '[data-specimen] output', 'Home again');
});

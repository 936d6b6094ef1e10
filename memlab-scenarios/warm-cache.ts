import { controlScenario, press, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = controlScenario('warm-cache', async (page) => {
  await press(page, '[data-specimen] button');
  await read(page, '[data-specimen] output', 'High water');
});

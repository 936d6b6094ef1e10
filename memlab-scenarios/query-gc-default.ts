import { controlScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = controlScenario('query-gc-default', async (page) => {
  await read(page, '[data-specimen] output', 'Shelf ');
});

import { controlScenario, press, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = controlScenario('alternate-fibre', async (page) => {
  await press(page, '[data-specimen] button');
  await read(page, '[data-specimen] li', 'Vega');
  await press(page, '[data-specimen] button:nth-child(2)');
  await read(page, '[data-specimen] output', 'The table is empty');
});

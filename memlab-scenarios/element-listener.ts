import { controlScenario, press, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = controlScenario('element-listener', async (page) => {
  await press(page, '[data-specimen] button[value="2B"]');
  await read(page, '[data-specimen] output', 'Seat 2B');
});

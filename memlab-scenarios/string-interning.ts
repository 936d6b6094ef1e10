import { controlScenario, press, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = controlScenario('string-interning', async (page) => {
  await press(page, '[data-specimen] button');
  await read(page, '[data-specimen] output', '500 tags');
});

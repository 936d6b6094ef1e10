import { controlScenario, press, read } from '../lib/catalogue/scenario';

// The first stroke fades in the page; the second is still in the air when the page is left.
export const { name, url, action, back, isPageLoaded, leakFilter } = controlScenario('one-shot-timeout', async (page) => {
  await read(page, '[data-specimen] output', 'Stroke 1 has faded');
  await press(page, '[data-specimen] button');
  await read(page, '[data-specimen] output', 'Stroke 2');
});

import { controlScenario, press, read } from '../lib/catalogue/scenario';

// One key is cut in peace; the second order is called off, and its key comes to a bench that has gone.
export const { name, url, action, back, isPageLoaded, leakFilter } = controlScenario('set-state-after-unmount', async (page) => {
  await press(page, '[data-specimen] button');
  await read(page, '[data-specimen] output', 'e8 3f f5');
  await press(page, '[data-specimen] button[type="button"]');
  await read(page, '[data-specimen] output', 'The bench is free');
  await press(page, '[data-specimen] button');
  await read(page, '[data-specimen] output', 'hocus pocus');
  await press(page, '[data-specimen] button[type="button"]');
  await read(page, '[data-specimen] output', 'The bench is free');
});

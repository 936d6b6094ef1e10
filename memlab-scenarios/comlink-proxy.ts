import words from '../app/leaks/comlink-proxy/case';
import { pairScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('comlink-proxy', words, async (page) => {
  await read(page, '[data-specimen] output', '°C');
});

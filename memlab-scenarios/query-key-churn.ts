import words from '../app/leaks/query-key-churn/case';
import { pairScenario, press, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('query-key-churn', words, async (page) => {
  await read(page, '[data-specimen] p:nth-child(2)', 'At Kaunertal');
  await press(page, '[data-specimen] button:last-child');
  await read(page, '[data-specimen] p:nth-child(2)', 'At Andermatt');
});

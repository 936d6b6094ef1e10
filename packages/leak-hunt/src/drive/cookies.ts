import type { CookieData } from 'puppeteer-core';
import type { Scenario } from './types';

/** The cookies of a scenario. One of memlab's may have no domain: then it belongs to the host of the first page. */
export async function cookiesOf(scenario: Scenario): Promise<CookieData[]> {
  const cookies = (await scenario.cookies?.()) ?? [];
  return cookies.map((cookie) => ({ ...cookie, domain: cookie.domain ?? new URL(scenario.url()).hostname }));
}

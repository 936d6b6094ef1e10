/** The scenario of heap-hunt.ts: a visit is one call of the page's own function, which stays on the page. */
import type { Scenario } from 'leak-hunt';

/** The environment variable with the page's address. */
export const addressVariable = 'HEAP_PAGE';

export const url: Scenario['url'] = () => process.env[addressVariable] ?? '';

export const action: Scenario['action'] = (page) => page.evaluate('visit()');

export const back: Scenario['back'] = () => Promise.resolve();

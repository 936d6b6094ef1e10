import type { Page } from 'memlab';

/** A scenario for any page with a function `visit()`. The environment variable HEAP_PAGE is the page's address. */
export const url = () => process.env.HEAP_PAGE ?? '';
export const action = (page: Page) => page.evaluate('visit()');
export const back = async () => undefined;

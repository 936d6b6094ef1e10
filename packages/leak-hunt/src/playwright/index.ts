/** `leak-hunt/playwright`: `test` and `expect` for Playwright tests, with memory assertions. */
export { expect, test, type RetainOptions } from './matchers';

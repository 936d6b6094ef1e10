/** What a team's Playwright tests import: `import { expect, test } from 'leak-hunt/playwright'`. */
export { expect, test, type RetainOptions } from './matchers';

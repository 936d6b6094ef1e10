import { defineConfig, type ReporterDescription } from 'playwright/test';
import { chromiumArgs, stackKeepingArgs } from 'leak-hunt/command';
import { ensureChromium } from './lib/tooling/chromium';
import { freePort } from './lib/tooling/server';

/**
 * Reads from the environment: LAB_URL (a lab that runs already; otherwise this serves the production build),
 * LEAK_LAB_JSON (where the hunter's report goes), LEAK_LAB_PLAYWRIGHT_JSON (where Playwright's own goes; `npm test`),
 * LEAK_LAB_BLOB (the folder for a report that is merged with those of other machines).
 */

const isServed = process.env.LAB_URL !== undefined;
process.env.LAB_URL ??= `http://localhost:${await freePort()}`; // the workers inherit it
const executablePath = await ensureChromium();

function reporters(): ReporterDescription[] {
  const { GITHUB_ACTIONS, LEAK_LAB_BLOB, LEAK_LAB_JSON, LEAK_LAB_PLAYWRIGHT_JSON } = process.env;
  const chosen: ReporterDescription[] = [['list']];
  if (GITHUB_ACTIONS) chosen.push(['github']);
  if (LEAK_LAB_BLOB) chosen.push(['blob', { outputDir: LEAK_LAB_BLOB }]);
  if (LEAK_LAB_PLAYWRIGHT_JSON) chosen.push(['json', { outputFile: LEAK_LAB_PLAYWRIGHT_JSON }]);
  if (LEAK_LAB_JSON) chosen.push(['./lib/catalogue/playwright-reporter.ts']);
  return chosen;
}

export default defineConfig({
  testDir: '.',
  outputDir: '.lab/playwright',
  forbidOnly: Boolean(process.env.CI),
  retries: 0, // a verdict that changes is a bug
  workers: 2,
  timeout: 120_000, // a hunt takes seconds; a loaded machine may need many of them
  expect: { timeout: 20_000 }, // the same for a page that parses a snapshot
  reporter: reporters(),
  use: {
    baseURL: process.env.LAB_URL,
    trace: 'off', // traces and videos keep nodes alive
    video: 'off',
    launchOptions: { executablePath, args: [...chromiumArgs, ...stackKeepingArgs] },
  },
  projects: [
    { name: 'behaviour', testMatch: 'app/**/behaviour.spec.ts' },
    { name: 'e2e', testMatch: 'e2e/*.spec.ts' },
    { name: 'memory', testMatch: 'e2e/*.memory.ts' },
    { name: 'memlab', testMatch: 'e2e/*.hunt.ts', fullyParallel: true },
    { name: 'exercise', testMatch: 'e2e/*.exercise.ts', fullyParallel: true },
  ],
  ...(!isServed && {
    webServer: {
      command: 'node --import tsx lib/tooling/serve.ts',
      url: process.env.LAB_URL,
      timeout: 300_000, // it may have to build first
      stderr: 'pipe' as const,
    },
  }),
});

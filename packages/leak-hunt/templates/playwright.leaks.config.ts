import { defineConfig } from 'playwright/test';

const port = Number(process.env.PORT ?? 3000);

export default defineConfig({
  testDir: 'leaks',
  testMatch: '*.leak.ts',
  retries: 0, // a verdict that changes is a bug
  timeout: 120_000,
  reporter: process.env.CI ? [['list'], ['html', { open: 'never' }]] : 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    trace: 'off', // traces and videos retain DOM nodes
    video: 'off',
    launchOptions: {
      // V8 loses the allocation stack of an object when compaction moves it. Then a leak may have no line.
      args: ['--js-flags=--no-compact', ...(process.env.CHROMIUM_PATH ? ['--no-sandbox'] : [])],
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
    },
  },
  // The production build: React's Strict Mode runs effects twice in development.
  webServer: { command: `npx next start --port ${port}`, port, reuseExistingServer: !process.env.CI },
});

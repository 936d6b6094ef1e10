/** Tests that memlab itself runs on Linux, where its own executable hangs. */
import { expect } from 'playwright/test';
import { scenario, test } from './support/hunt-cli';

test.setTimeout(180_000);

test('npm run memlab:stock runs memlab on a scenario in TypeScript', async ({ cli }) => {
  const walk = scenario(`${cli.app.origin}/leaky`).replaceAll('(page)', '(page: import("memlab").Page): Promise<void>');
  const filter = 'export const leakFilter = ({ name, type }: import("memlab").IHeapNode) => name === "QuoteTable" && type === "object";';
  cli.write('board.ts', `${walk}\nexport const isPageLoaded = async () => true;\n${filter}`);
  const { status, stdout, stderr } = await cli.memlabStock(['board.ts', '--skip-warmup', '--skip-screenshot', '--skip-scroll', '--work-dir', cli.folder]);
  expect(stdout + stderr).toContain('MemLab found 1 leak');
  expect(status).toBe(0);
});

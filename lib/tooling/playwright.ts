import { ensureBuild } from './build';
import { packageBin, startNode, type Variables } from './children';
import { ensureChromium } from './chromium';
import { startServer } from './server';

/**
 * Runs Playwright Test against the production build. It provides Chromium, the build and a server. Playwright's own
 * `webServer` is not used, because it polls only after 0.1, 0.4 and 0.9 s.
 * @param args as for `playwright test`
 * @param env additional environment variables; playwright.config.ts says which it reads
 * @returns Playwright's exit status
 * @throws SetupError if there is no Chromium, or the build fails
 */
export async function runPlaywright(args: readonly string[], env: Variables = {}): Promise<number> {
  await ensureChromium();
  await ensureBuild();
  const server = process.env.LAB_URL === undefined ? await startServer() : undefined;
  const { code } = await startNode(packageBin('playwright'), ['test', ...args], {
    env: { ...(server && { LAB_URL: server.url }), ...env },
    output: 'show',
  }).ended;
  await server?.stop();
  return code;
}

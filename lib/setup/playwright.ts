import { ensureBuild } from './build';
import { packageBin, startNode, type Variables } from './children';
import { ensureChromium } from './chromium';

/**
 * Runs Playwright Test against the production build, with everything it needs in place.
 * @param args as for `playwright test`
 * @param env variables for it beside our own; playwright.config.ts says which it reads
 * @returns Playwright's exit status
 * @throws SetupError if there is no Chromium, or the build fails
 */
export async function runPlaywright(args: readonly string[], env: Variables = {}): Promise<number> {
  await ensureChromium();
  await ensureBuild();
  const { code } = await startNode(packageBin('playwright'), ['test', ...args], { env, output: 'show' }).ended;
  return code;
}

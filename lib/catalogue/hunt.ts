import { ensureBuild } from '../tooling/build';
import { ensureChromium } from '../tooling/chromium';
import { startServer } from '../tooling/server';
import type { Scenario, Target } from 'leak-hunt';
import { huntCommand } from 'leak-hunt/command';
import { resolveTargets } from './targets';

/** `npm run hunt -- TARGET…`: hunts cases of the lab, or scenarios of any app. */
await huntCommand({
  name: 'npm run hunt --',
  targets: 'a case (window-listener), one of its twins (window-listener/fixed), all, a memlab scenario file, or an address (http://localhost:3000), whose walks are found',
  url: 'where the app already runs: the lab, or in place of what a scenario says',
  folder: process.env.INIT_CWD ?? process.cwd(), // npm itself goes to the project's folder
  resolve: async (typed, folder) => Promise.all((await resolveTargets(typed, folder)).map(withWalk)),
  chromium: ensureChromium,
  provideApp: provideLab,
});

/**
 * Adds the lab's own scenario to a target. It is a part of the bundle that runs this command, so that no compiler is loaded
 * for it. A scenario that does not load is left to the hunt, which says why.
 */
async function withWalk(target: Target): Promise<Target> {
  const slug = /^memlab-scenarios\/([\w-]+)\.ts$/.exec(target.scenario)?.[1];
  if (slug === undefined) return target;
  const walk = await (import(`../../memlab-scenarios/${slug}.ts`) as Promise<Scenario>).catch(() => undefined);
  return walk ? { ...target, walk } : target;
}

/**
 * Provides the lab for the cases among the targets: the one at `--url`, or a server of our own, built if necessary,
 * until the hunt ends.
 */
async function provideLab(targets: readonly Target[], url: string | undefined): Promise<() => Promise<void>> {
  if (url !== undefined) {
    process.env.LAB_URL = url;
    return async () => undefined;
  }
  if (targets.every(({ expected }) => expected === null)) return async () => undefined;
  await ensureBuild();
  const server = await startServer();
  process.env.LAB_URL = server.url;
  return () => server.stop();
}

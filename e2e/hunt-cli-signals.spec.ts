import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'playwright/test';
import { ensureChromium } from '../lib/tooling/chromium';
import { type Cli, scenario, test, visit } from './support/hunt-cli';

/* A signal at any time leaves no browser and no profile: `cli.hunt()` looks for both in a folder for temporary files of its own. */

test.skip(process.platform === 'win32', 'Windows has no signals');

const statuses = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** A scenario that makes a file at the beginning of its n-th visit. */
function marking(cli: Cli, n: number): string {
  const mark = `if (++visits === ${n}) { (await import('node:fs')).writeFileSync(${JSON.stringify(path.join(cli.folder, 'mark'))}, ''); }`;
  return `let visits = 0;\n${scenario(`${cli.app.origin}/leaky`, `${mark} ${visit('board')}`)}`;
}

function someFile(folder: string, pattern: RegExp): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => pattern.test(name));
}

interface Moment {
  args: (cli: Cli) => readonly string[];
  /** The visit that makes the mark. */
  visit?: number;
  when: (cli: Cli, stdout: string) => boolean;
}

const isMarked = (cli: Cli) => someFile(cli.folder, /^mark$/);
const hasProfile = (cli: Cli) => someFile(cli.folder, /^leak-hunt-/);
const moments: Readonly<Record<string, Moment>> = {
  'during the launch': { args: () => ['marking.mjs'], when: hasProfile },
  'during a visit': { args: () => ['marking.mjs'], visit: 5, when: isMarked },
  'while the snapshot is written': { args: () => ['marking.mjs', '--snapshots', 'snaps'], when: (cli) => someFile(path.join(cli.folder, 'snaps'), /\.part$/) },
  'while the leak is confirmed': { args: () => ['marking.mjs'], visit: 15, when: isMarked },
  'while walks are looked for': { args: (cli) => [`${cli.app.origin}/leaky`], when: hasProfile },
  'in a walk of an address': { args: (cli) => [`${cli.app.origin}/leaky`], when: (_, stdout) => stdout.includes(' found in ') },
  'while a test of Playwright is repeated': {
    args: () => ['--playwright', path.resolve('e2e/repeated/shop.spec.ts'), '--no-confirm'],
    // Before Playwright's own browser answers, a signal makes Playwright itself leave the folder of the profile.
    when: (_, stdout) => stdout.includes('leaks'),
  },
};

for (const [moment, { args, visit: marked = 0, when }] of Object.entries(moments)) {
  for (const [name, to] of [['SIGINT', 'group'], ['SIGTERM', 'command'], ['SIGTERM', 'group'], ['SIGHUP', 'group']] as const) {
    test(`${name} to the ${to} ${moment} leaves no browser and no profile`, async ({ cli }) => {
      for (const old of ['mark', 'snaps']) rmSync(path.join(cli.folder, old), { recursive: true, force: true });
      cli.write('marking.mjs', marking(cli, marked));
      const env = { CHROMIUM_PATH: await ensureChromium(), SHOP_URL: cli.app.origin };
      const { status } = await cli.hunt(args(cli), { env, signal: { name, to, when: (stdout) => when(cli, stdout) } });
      expect(status).toBe(statuses[name]);
      expect(readdirSync(cli.folder).filter((file) => file === 'snaps' && readdirSync(path.join(cli.folder, file)).length > 0)).toEqual([]);
    });
  }
}

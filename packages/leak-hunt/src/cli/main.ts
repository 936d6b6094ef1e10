#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { findChromium } from '../drive/chromium';
import { scenarioTarget, UnknownTarget } from '../drive/target';
import { SetupError } from '../errors';
import { huntCommand } from './command';
import { initCommand } from './init';

/** The command `npx leak-hunt SCENARIO…`. It hunts in an app that is already running. */
await huntCommand({
  name: 'leak-hunt',
  version: versionOfPackage(),
  targets: 'an address (http://localhost:3000), whose walks are found; or a memlab scenario file (.js, .mjs, .cjs or .ts): url(), action(page), back(page)',
  url: 'the origin of the app; it replaces the origin in the scenario',
  subcommands: [initCommand()],
  async resolve(typed, folder) {
    return typed.map((word) => {
      const target = scenarioTarget(word, folder);
      if (target) return target;
      throw new UnknownTarget(`${word}: there is no such scenario file (.js, .mjs, .cjs or .ts).`);
    });
  },
  async chromium() {
    const found = await findChromium();
    if (found !== undefined) return found;
    throw new SetupError('No Chromium was found. Run npx playwright install chromium-headless-shell, or set CHROMIUM_PATH to one.');
  },
  async provideApp() {
    return async () => undefined;
  },
});

function versionOfPackage(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

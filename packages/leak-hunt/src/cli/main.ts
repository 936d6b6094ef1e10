#!/usr/bin/env node
import { findChromium } from '../drive/chromium';
import { scenarioTarget, UnknownTarget } from '../drive/target';
import { SetupError } from '../errors';
import { huntCommand } from './command';

/** `npx leak-hunt SCENARIO…`: the hunter in a team's own repository, where the app is served already. */
await huntCommand({
  name: 'leak-hunt',
  targets: 'a memlab scenario file: url(), action(page), back(page)',
  url: 'where the app runs, in place of what a scenario says',
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
    throw new SetupError('leak-hunt needs a Chromium. Run npx playwright install chromium-headless-shell, or set CHROMIUM_PATH to one.');
  },
  async provideApp(_targets, url) {
    if (url !== undefined) process.env.LAB_URL = url;
    return async () => undefined;
  },
});

import { ensureChromium } from './chromium';
import { runCommand } from 'leak-hunt/command';

/** `npm run -s chromium`: prints the path of the Chromium that the lab uses, for tools that need one. */
await runCommand(async () => {
  console.log(await ensureChromium());
  return 0;
});

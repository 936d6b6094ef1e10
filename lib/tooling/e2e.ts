import { runCommand } from 'leak-hunt/command';
import { runPlaywright } from './playwright';

/** `npm run e2e -- …`: runs Playwright on the production build, with any of Playwright's arguments. */
await runCommand(() => runPlaywright(process.argv.slice(2)));

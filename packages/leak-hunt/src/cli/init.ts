import { existsSync } from 'node:fs';
import { cp, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { root } from '../../../../lib/tooling/children';
import { packKit } from '../../../../lib/tooling/pack-hunter';
import { SetupError } from '../errors';
import { runProgram } from './program';

/** What a repository gets beside the package: where each template goes. */
const templates = {
  'board.leak.ts': 'leaks/board.leak.ts',
  'board.mjs': 'leaks/board.mjs',
  'board.collected.ts': 'leaks/board.test.ts',
  'known.json': 'leaks/known.json',
  'playwright.leaks.config.ts': 'playwright.leaks.config.ts',
  'leaks.yml': '.github/workflows/leaks.yml',
};

/** `npm run kit -- FOLDER`: takes the hunter home. It writes what is not there yet, and overwrites nothing but its own package. */
await runProgram(async () => {
  const command = new Command('npm run kit --')
    .description('Packs the hunter for a repository of your own, with tests and a workflow to start from.')
    .argument('<folder>', "your repository's folder")
    .exitOverride();
  command.parse();
  const [typed = ''] = command.args;
  const folder = path.resolve(process.env.INIT_CWD ?? process.cwd(), typed);
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) throw new SetupError(`${typed}: there is no such folder.`);
  const tarball = await packKit(folder);
  console.log(`wrote ${tarball}`);
  for (const [template, place] of Object.entries(templates)) {
    const file = path.join(folder, place);
    if (existsSync(file)) {
      console.log(`kept  ${place}, which was there`);
      continue;
    }
    await mkdir(path.dirname(file), { recursive: true });
    await cp(path.join(root, 'packages/leak-hunt/templates', template), file);
    console.log(`wrote ${place}`);
  }
  console.log(`\nNow, in ${typed}:
  npm install --save-dev ./${tarball} playwright vitest
  npx playwright install chromium-headless-shell
  npx next build && npx playwright test --config playwright.leaks.config.ts
and put your own pages in place of the board. node_modules/leak-hunt/README.md says the rest.`);
  return 0;
});

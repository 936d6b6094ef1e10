import { existsSync } from 'node:fs';
import { cp, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { SetupError } from '../errors';

/** The files that `init` writes: a template of this package, and its place in the repository. */
const templates = {
  'board.leak.ts': 'leaks/board.leak.ts',
  'board.mjs': 'leaks/board.mjs',
  'board.collected.ts': 'leaks/board.test.ts',
  'known.json': 'leaks/known.json',
  'playwright.leaks.config.ts': 'playwright.leaks.config.ts',
  'leaks.yml': '.github/workflows/leaks.yml',
};

/** The packages that the written files import. */
const needed = ['leak-hunt', 'playwright', 'vitest'];

/** `leak-hunt init [folder]`: writes tests and a workflow to start from. */
export function initCommand(): Command {
  return new Command('init')
    .description('Writes tests and a workflow to start from. It keeps every file that exists.')
    .argument('[folder]', 'the folder of your repository', '.')
    .action(init);
}

/** @throws SetupError when there is no such folder */
async function init(typed: string): Promise<void> {
  const folder = path.resolve(typed);
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) throw new SetupError(`${typed}: there is no such folder.`);
  for (const [template, place] of Object.entries(templates)) {
    const file = path.join(folder, place);
    const isKept = existsSync(file);
    if (!isKept) {
      await mkdir(path.dirname(file), { recursive: true });
      await cp(fileURLToPath(new URL(`../../templates/${template}`, import.meta.url)), file);
    }
    console.log(isKept ? `kept  ${place}, which exists` : `wrote ${place}`);
  }
  console.log(nextSteps(typed, folder));
}

function nextSteps(typed: string, folder: string): string {
  const missing = needed.filter((name) => !existsSync(path.join(folder, 'node_modules', name)));
  const steps = [
    ...(missing.length > 0 ? [`npm install --save-dev ${missing.join(' ')}`] : []),
    'npx playwright install chromium-headless-shell',
    'npx next build && npx playwright test --config playwright.leaks.config.ts',
  ];
  return `
Next${path.resolve(typed) === process.cwd() ? '' : `, in ${typed}`}:
${steps.map((step) => `  ${step}`).join('\n')}

The files walk from / to /board. Put pages of your own in place of the board.
node_modules/leak-hunt/README.md explains the tests, the command and its options.`;
}

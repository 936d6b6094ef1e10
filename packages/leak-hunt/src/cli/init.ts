import { existsSync } from 'node:fs';
import { cp, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { SetupError } from '../errors';

/** By template of this package, the path at which `init` writes it. */
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

/** The command `leak-hunt init [folder]`: writes example tests and a workflow. */
export function initCommand(): Command {
  return new Command('init')
    .description('Writes example tests and a workflow. It does not overwrite files.')
    .argument('[folder]', 'the folder of your repository', '.')
    .action(init);
}

/** Writes the templates into a folder. @throws SetupError if the folder does not exist */
async function init(typed: string): Promise<void> {
  const folder = path.resolve(typed);
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) throw new SetupError(`${typed}: there is no such folder.`);
  const { makeFolder } = await import('../make-folder');
  for (const [template, place] of Object.entries(templates)) {
    const file = path.join(folder, place);
    const isKept = existsSync(file);
    if (!isKept) {
      makeFolder(path.dirname(file));
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

The files walk from / to /board. Replace the board with pages of your own.
node_modules/leak-hunt/README.md explains the tests, the command and its options.`;
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, SetupError } from 'leak-hunt/command';
import { ensureBuild } from './build';
import { packageBin, root, startProgram } from './children';
import { ensureChromium } from './chromium';
import { startServer } from './server';

/**
 * `npm run memlab:stock -- SCENARIO [options of memlab run]`: runs memlab itself, unchanged, on one scenario.
 *
 * memlab 2.0.5 cannot be started by its name on Linux: its first line is `#!/usr/bin/env node --expose-gc
 * --max-old-space-size=4096`, GNU env takes the last word for a variable of the environment, and starts the file again for ever.
 * So Node starts the file here, with the same flags, and with tsx for scenarios in TypeScript.
 */
const nodeFlags = ['--expose-gc', '--max-old-space-size=4096', '--import', import.meta.resolve('tsx')];

await runCommand(async () => {
  const { scenario, rest } = scenarioIn(process.argv.slice(2));
  const chromium = await ensureChromium();
  const server = isOfTheLab(scenario) && process.env.LAB_URL === undefined ? await startLab() : undefined;
  try {
    const args = ['run', '--scenario', scenario, '--chromium-binary', chromium, '--disable-xvfb', ...rest];
    const env = server && { LAB_URL: server.url };
    const memlab = startProgram(process.execPath, [...nodeFlags, packageBin('memlab'), ...args], { output: 'show', ...(env && { env }) });
    return (await memlab.ended).code;
  } finally {
    await server?.stop();
  }
});

/** The scenario's file, absolute, and the other arguments. @throws SetupError if there is no such file */
function scenarioIn(args: string[]): { scenario: string; rest: string[] } {
  const { tokens } = parseArgs({ args, strict: false, allowPositionals: true, tokens: true });
  const first = tokens.find((token) => token.kind === 'positional');
  if (first?.kind !== 'positional') throw new SetupError('Name a scenario: npm run memlab:stock -- memlab-scenarios/window-listener.ts');
  const scenario = path.resolve(process.env.INIT_CWD ?? '.', first.value);
  if (!existsSync(scenario)) throw new SetupError(`${first.value}: there is no such scenario file.`);
  return { scenario, rest: args.toSpliced(first.index, 1) };
}

function isOfTheLab(scenario: string): boolean {
  return path.dirname(scenario) === path.join(root, 'memlab-scenarios');
}

async function startLab() {
  await ensureBuild();
  return startServer();
}

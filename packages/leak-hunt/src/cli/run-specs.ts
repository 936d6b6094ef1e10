import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SetupError } from '../errors';
import { type Line, type RepeatOptions, variables } from '../repeat-protocol';
import { beforeSignalEnds } from './program';

/**
 * Runs specs by the runner of the project that they belong to: one worker, no retries, no traces. Its configuration holds, with its
 * projects, servers and sessions.
 * @param specs absolute paths
 * @param onLine is called for each test that begins or ends
 * @returns the runner's exit status
 * @throws SetupError if a spec does not exist, or Playwright is not installed beside it
 */
export async function runSpecs(specs: readonly string[], options: RepeatOptions, onLine: (line: Line) => void): Promise<number> {
  const missing = specs.find((spec) => !existsSync(spec));
  if (missing !== undefined) throw new SetupError(`${missing}: there is no such file. --playwright takes the paths of Playwright tests.`);
  const [first = ''] = specs;
  const manifest = playwrightOf(first);
  const folder = configFolder(path.dirname(first)) ?? process.cwd();
  const filters = specs.map((spec) => `^${spec.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`);
  const args = ['test', ...filters, '--reporter', fileOf('../playwright/repeat/reporter'), '--workers', '1', '--retries', '0', '--trace', 'off'];
  const runner = spawn(process.execPath, [path.join(path.dirname(manifest), 'cli.js'), ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    // A signal to the whole group of the command does not reach it: it would end before its browsers and servers.
    detached: process.platform !== 'win32',
    windowsHide: true,
    env: {
      ...process.env,
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${hookAddress(path.dirname(manifest))}`.trim(),
      [variables.specs]: JSON.stringify(specs),
      [variables.playwright]: manifest,
      [variables.options]: JSON.stringify(options),
    },
  });
  const ended = new Promise<number>((resolve, reject) => {
    runner.once('error', reject);
    runner.once('close', (status) => resolve(status ?? 2));
  });
  const stopping = new AbortController();
  // On SIGINT, Playwright closes its browsers, deletes their profiles, and stops the servers that it has started.
  const forget = beforeSignalEnds(() => {
    stopping.abort();
    runner.kill('SIGINT');
    return ended;
  });
  const kill = () => runner.kill('SIGKILL');
  process.once('exit', kill);
  const [, , , lines] = runner.stdio;
  if (!lines || !('read' in lines)) throw new Error('the pipe of the reporter is not there.');
  for await (const line of createInterface({ input: lines })) if (!stopping.signal.aborted) onLine(JSON.parse(line) as Line);
  const status = await ended;
  if (stopping.signal.aborted) return new Promise<never>(() => undefined); // the signal ends the process
  process.off('exit', kill);
  forget();
  return status;
}

/** The `package.json` of the Playwright that a spec would import. @throws SetupError if there is none */
function playwrightOf(spec: string): string {
  const require = createRequire(spec);
  for (const name of ['@playwright/test', 'playwright']) {
    try {
      const found = require.resolve(`${name}/package.json`);
      return name === 'playwright' ? found : createRequire(found).resolve('playwright/package.json');
    } catch {
      continue;
    }
  }
  throw new SetupError(`${spec}: neither @playwright/test nor playwright is installed there. --playwright runs the tests by the project's own runner.`);
}

/** The folder with Playwright's configuration: the one of the spec, or the nearest above. */
function configFolder(folder: string): string | undefined {
  if (['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].some((extension) => existsSync(path.join(folder, `playwright.config.${extension}`)))) return folder;
  const parent = path.dirname(folder);
  return parent === folder ? undefined : configFolder(parent);
}

const isBuilt = import.meta.url.endsWith('.js');

function fileOf(module: string): string {
  return fileURLToPath(new URL(`${module}.${isBuilt ? 'js' : 'ts'}`, import.meta.url));
}

/**
 * What Node imports in each process that the runner starts: the hook, if the process runs Playwright, and is no server of the app. From
 * the sources of this package, jiti compiles it.
 * @param folder that of Playwright's package
 */
function hookAddress(folder: string): string {
  const hook = fileOf('../playwright/repeat/hook');
  const jiti = isBuilt ? '' : pathToFileURL(createRequire(import.meta.url).resolve('jiti')).href;
  const load = isBuilt ? `await import(${text(pathToFileURL(hook).href)});` : `const { createJiti } = await import(${text(jiti)}); await createJiti(${text(pathToFileURL(hook).href)}, { fsCache: false }).import(${text(hook)});`;
  const code = `import { realpathSync } from 'node:fs'; if (realpathSync(process.argv[1] ?? '.').startsWith(${text(realpathSync(folder) + path.sep)})) { ${load} }`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

function text(value: string): string {
  return JSON.stringify(value);
}

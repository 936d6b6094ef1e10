import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as baseTest } from 'playwright/test';
import { type PlainApp, servePlainApp } from './plain-app';

/** The end of a command; `status` is null if a signal ended it. */
export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

interface RunOptions {
  env?: Record<string, string>;
  /** Called once, after the first output on stdout. */
  onOutput?: (command: { interrupt: () => void; closeOutput: () => void }) => void;
  /** Sends a signal to the command alone, or to all processes of its group as `timeout` and CI do, as soon as something is so. */
  signal?: { name: NodeJS.Signals; to: 'command' | 'group'; when: (stdout: string) => boolean };
  /** Called after every output on stdout, with all of the output so far. */
  onText?: (text: string, interrupt: () => void) => void;
}

/** Runs commands of the lab in a temporary folder, with a plain app to hunt in. */
export interface Cli {
  app: PlainApp;
  /** Writes a scenario file into the folder. */
  write(file: string, text: string): void;
  /** The text of a file in the folder. */
  read(file: string): string;
  /** Runs `npm run hunt -- …` in the folder, and checks that it leaves no process and no file. */
  hunt(args: readonly string[], options?: RunOptions): Promise<Ended>;
  /** Runs `npm run exercise -- …` in the same way. */
  exercise(args: readonly string[], options?: RunOptions): Promise<Ended>;
  /** Runs `npm run memlab:stock -- …` in the same way. */
  memlabStock(args: readonly string[], options?: RunOptions): Promise<Ended>;
  folder: string;
}

const bootstrap = path.resolve('lib/tooling/bootstrap.mjs');

/** One folder and one app for all tests of a file; both are removed afterwards. */
export const test = baseTest.extend<object, { cli: Cli }>({
  cli: [
    async ({}, use) => {
      // Not `leak-lab-`, because that prefix marks files that a command must not leave.
      const folder = mkdtempSync(path.join(tmpdir(), 'hunt-cli-'));
      const app = await servePlainApp();
      await use({
        app,
        folder,
        write: (file, text) => writeFileSync(path.join(folder, file), text),
        read: (file) => readFileSync(path.join(folder, file), 'utf8'),
        hunt: (args, options) => runClean('hunt', folder, args, options),
        memlabStock: (args, options) => runClean('memlab:stock', folder, args, options),
        exercise: (args, options) => runClean('exercise', folder, args, options),
      });
      await app.close();
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

/** The text of a scenario file, from the bodies of its steps; by default they open the board and return. */
export function scenario(url: string, action = visit('board'), back = visit('home')): string {
  return [
    `export const url = () => '${url}';`,
    `export async function action(page) { ${action} }`,
    `export async function back(page) { ${back} }`,
  ].join('\n');
}

/** The statements that open a view. They wait in the page until the view exists, and leave no element handle. */
export function visit(view: 'board' | 'home', go = `location.hash = '${view === 'board' ? '#/board' : '#/'}'`): string {
  return `await page.evaluate(async () => {
    ${go};
    while (!document.querySelector('#${view}')) await new Promise(requestAnimationFrame);
  });`;
}

async function runClean(command: string, folder: string, args: readonly string[], options?: RunOptions): Promise<Ended> {
  const ended = await run(command, folder, args, options);
  // After a signal nothing may be left to end by itself: whoever sent it may count the processes at once.
  await expect.poll(() => processesOf(folder), { message: `processes left by ${command}`, ...(options?.signal && { timeout: 400, intervals: [100] }) }).toEqual([]);
  const left = readdirSync(folder).filter((name) => /^(leak-lab-|leak-hunt-|playwright_chromiumdev_profile-)/.test(name));
  expect(left, `temporary folders left by ${command}`).toEqual([]);
  return ended;
}

function run(command: string, folder: string, args: readonly string[], { env, onOutput, onText, signal }: RunOptions = {}): Promise<Ended> {
  const child = spawn(process.execPath, [bootstrap, command, ...args], {
    cwd: folder,
    env: { ...process.env, FORCE_COLOR: undefined, ...temporaryFolder(folder), INIT_CWD: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: signal !== undefined, // it leads a group of its own
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    onText?.(stdout, () => child.kill('SIGINT'));
  });
  child.stdout.once('data', () => {
    onOutput?.({ interrupt: () => child.kill('SIGINT'), closeOutput: () => child.stdout.destroy() });
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const watch = signal && setInterval(() => signal.when(stdout) && send(), 5);
  function send() {
    clearInterval(watch);
    if (signal && child.pid !== undefined && child.exitCode === null) process.kill(signal.to === 'group' ? -child.pid : child.pid, signal.name);
  }
  return new Promise((resolve) => {
    // Whatever a killed command leaves may hold its output open.
    child.once(signal ? 'exit' : 'close', (status: number | null) => {
      clearInterval(watch);
      resolve({ status, stdout, stderr });
    });
  });
}

function temporaryFolder(folder: string): Record<string, string> {
  return { TMPDIR: folder, TEMP: folder, TMP: folder };
}

/** The command lines of the processes that run in, or were started with, a temporary folder; only on Linux. */
function processesOf(folder: string): string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => `${procText(id, 'cmdline')} ${procText(id, 'environ')}`.includes(folder))
    .map((id) => procText(id, 'cmdline').replaceAll('\0', ' '));
}

function procText(id: string, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return ''; // it has ended, or it belongs to another user
  }
}

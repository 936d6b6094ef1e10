import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The project's folder, absolute. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const graceMs = 5_000;
const maxOutputCharacters = 200_000;
const exitWithParent = pathToFileURL(path.join(root, 'lib/tooling/exit-with-parent.mjs')).href;

/**
 * How a child process ended. `code` is 1 if a signal or a failed start ended it. `output` is empty unless it is
 * collected.
 */
export interface Ended {
  code: number;
  output: string;
}

/** A running child process, including the processes that it started. */
export interface Child {
  /**
   * Resolves when the child has ended. It never resolves while this process is being interrupted, so that nothing new
   * starts.
   */
  ended: Promise<Ended>;
  isRunning(): boolean;
  /** The collected output so far; only the last part if it is long. */
  output(): string;
  /** Sends SIGINT, and after five seconds kills the child and the processes that it started. */
  stop(): Promise<void>;
}

/** Additional environment variables for a child process. */
export type Variables = Record<string, string>;

export interface ChildOptions {
  env?: Variables;
  /** `show`: to our stdout and stderr; `errors`: all to our stderr; `collect`: into `Ended.output`. */
  output: 'show' | 'errors' | 'collect';
}

const running = new Set<Child & { kill(signal: NodeJS.Signals): void }>();
let isInterrupted = false;

/**
 * Starts a JavaScript or TypeScript file in Node. The child ends when this process ends for any reason
 * (exit-with-parent.mjs).
 */
export function startNode(script: string, args: readonly string[], options: ChildOptions): Child {
  const preloads = script.endsWith('.ts') ? [exitWithParent, import.meta.resolve('tsx')] : [exitWithParent];
  return start(process.execPath, [...preloads.flatMap((file) => ['--import', file]), script, ...args], options, true);
}

/** Starts another program. It ends with this process unless this process gets SIGKILL. */
export function startProgram(program: string, args: readonly string[], options: ChildOptions): Child {
  return start(program, args, options, false);
}

/** The script of an installed package's executable, which usually has the package's name. */
export function packageBin(name: string, executable = name): string {
  const folder = path.join(root, 'node_modules', name);
  const manifest = readFileSync(path.join(folder, 'package.json'), 'utf8');
  const { bin } = JSON.parse(manifest) as { bin: string | Record<string, string> };
  return path.join(folder, (typeof bin === 'string' ? bin : bin[executable]) ?? '');
}

function start(program: string, args: readonly string[], { env, output }: ChildOptions, exitsWithParent: boolean): Child {
  if (running.size === 0) listenForInterrupts();
  const streams = { show: [1, 2], errors: [2, 2], collect: ['pipe', 'pipe'] }[output];
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env, ...(exitsWithParent && { LEAK_LAB_EXIT_WITH_PARENT: 'group' }) },
    stdio: ['ignore', ...streams, ...(exitsWithParent ? ['ipc' as const] : [])] as ('ignore' | 'pipe' | 'ipc' | number)[],
    // The child leads a process group. Terminal signals therefore reach it only through this process, and the whole
    // group can be killed.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  let collected = '';
  const keep = (text: string) => (collected = (collected + text).slice(-maxOutputCharacters));
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', keep);

  const exited = new Promise<Ended>((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output: collected }));
  });
  const kill = (signal: NodeJS.Signals) => endTree(child, signal);
  const handle = {
    ended: exited.then((ended) => {
      running.delete(handle);
      return isInterrupted ? new Promise<never>(() => undefined) : ended;
    }),
    isRunning: () => running.has(handle),
    output: () => collected,
    kill,
    async stop() {
      if (process.platform !== 'win32') child.kill('SIGINT');
      else kill('SIGKILL');
      const last = setTimeout(() => kill('SIGKILL'), graceMs);
      await exited;
      clearTimeout(last);
      kill('SIGKILL');
    },
  };
  running.add(handle);
  return handle;
}

function endTree(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    if (child.exitCode === null) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The whole group has ended already.
  }
}

let isListening = false;

function listenForInterrupts(): void {
  if (isListening) return;
  isListening = true;
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
  for (const [signal, code] of Object.entries(codes)) {
    process.on(signal, () => {
      if (isInterrupted) return;
      isInterrupted = true;
      void Promise.all([...running].map((child) => child.stop())).then(() => process.exit(code));
    });
  }
  process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));
}

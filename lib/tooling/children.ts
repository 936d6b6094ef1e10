import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The project's folder, absolute. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const graceMs = 5_000;
const keptCharacters = 200_000;
const leash = pathToFileURL(path.join(root, 'lib/tooling/leash.mjs')).href;

/** How a child ended: `code` is 1 where a signal or a failed start ended it. `output` is empty unless collected. */
export interface Ended {
  code: number;
  output: string;
}

/** A running child; all of its own children count as part of it. */
export interface Child {
  /** Settles when it has ended; never, where this process is being interrupted, so that nothing new begins. */
  ended: Promise<Ended>;
  isRunning(): boolean;
  /** What it has written so far (the end of it, if it is much), where its output is collected. */
  output(): string;
  /** Asks it to end (SIGINT), and after five seconds ends it and whatever it started. */
  stop(): Promise<void>;
}

/** Environment variables, beside those this process has. */
export type Variables = Record<string, string>;

export interface ChildOptions {
  env?: Variables;
  /** `show`: the child writes to our stdout and stderr; `errors`: all to our stderr; `collect`: see `Ended`. */
  output: 'show' | 'errors' | 'collect';
}

const running = new Set<Child & { kill(signal: NodeJS.Signals): void }>();
let isInterrupted = false;

/**
 * Starts a JavaScript or TypeScript file in Node. It does not outlive this process, however that ends (leash.mjs).
 * @param script absolute path
 */
export function startNode(script: string, args: readonly string[], options: ChildOptions): Child {
  const preloads = script.endsWith('.ts') ? [leash, import.meta.resolve('tsx')] : [leash];
  return start(process.execPath, [...preloads.flatMap((file) => ['--import', file]), script, ...args], options, true);
}

/** Starts another program. It ends with this process unless this process is killed outright. */
export function startProgram(program: string, args: readonly string[], options: ChildOptions): Child {
  return start(program, args, options, false);
}

/** The script behind an executable of an installed package; the executable usually has the package's name. */
export function packageBin(name: string, executable = name): string {
  const folder = path.join(root, 'node_modules', name);
  const manifest = readFileSync(path.join(folder, 'package.json'), 'utf8');
  const { bin } = JSON.parse(manifest) as { bin: string | Record<string, string> };
  return path.join(folder, (typeof bin === 'string' ? bin : bin[executable]) ?? '');
}

function start(program: string, args: readonly string[], { env, output }: ChildOptions, isLeashed: boolean): Child {
  if (running.size === 0) listenForInterrupts();
  const streams = { show: [1, 2], errors: [2, 2], collect: ['pipe', 'pipe'] }[output];
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env, ...(isLeashed && { LEAK_LAB_LEASH: 'group' }) },
    stdio: ['ignore', ...streams, ...(isLeashed ? ['ipc' as const] : [])] as ('ignore' | 'pipe' | 'ipc' | number)[],
    // A process group of its own: interrupts reach it through us alone, once, and the whole group can be ended.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  let collected = '';
  const keep = (text: string) => (collected = (collected + text).slice(-keptCharacters));
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

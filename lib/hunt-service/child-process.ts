import { spawn } from 'node:child_process';
import type { HuntEvent } from './events';

/** Longer than the slowest machine needs for both twins. After it, the next hunt may begin although the child hangs. */
const longestMs = 900_000;
const graceMs = 3_000;

/** Work for a child process. */
interface ChildWork {
  /** A TypeScript file, as a path from the project's folder. It sends its events as messages. */
  script: string;
  args: readonly string[];
  /** What it does, for a message: `a hunt`. */
  what: string;
  /** How long it may run, in milliseconds. */
  limitMs: number;
}

/** Says that a child process has failed, where it could not do so itself. */
export interface ChildFailed {
  type: 'failed';
  why: 'broken';
  message: string;
}

/**
 * Hunts a case in a child process.
 * @param folder the folder that the child may write to; an absolute path
 * @param signal ends the child, and the browser that it started
 * @param limitMs how long the child may run, in milliseconds
 * @returns a promise that resolves when the child has ended
 */
export function huntInChild(slug: string, folder: string, signal: AbortSignal, onEvent: (event: HuntEvent) => void, limitMs = longestMs): Promise<void> {
  return runInChild<HuntEvent>({ script: 'lib/hunt-service/child.ts', args: [slug, folder], what: 'a hunt', limitMs }, signal, onEvent);
}

/**
 * Runs a script in a child process. lib/tooling/exit-with-parent.mjs ends the child when this process ends.
 * @param signal ends the child, and the browser that it started
 * @returns a promise that resolves when the child has ended
 */
export function runInChild<Event extends { type: string }>({ script, args, what, limitMs }: ChildWork, signal: AbortSignal, onEvent: (event: Event | ChildFailed) => void): Promise<void> {
  const { NODE_OPTIONS: _options, ...env } = process.env; // the development server sets its own
  // Node resolves these names from the project's folder, where the server runs. Next would try to bundle the file of a
  // path that is computed here.
  const child = spawn(process.execPath, ['--import', './lib/tooling/exit-with-parent.mjs', '--import', 'tsx', script, ...args], {
    env: { ...env, LAB_URL: `http://localhost:${process.env.PORT}`, LEAK_LAB_EXIT_WITH_PARENT: 'group' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  let lastWords = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (lastWords = (lastWords + text).slice(-2_000)));
  let isTold = false;
  child.on('message', (event: Event) => {
    isTold ||= event.type === 'failed' || event.type === 'done';
    onEvent(event);
  });

  let last: NodeJS.Timeout | undefined;
  let isLate = false;
  function stop() {
    child.kill('SIGTERM');
    last ??= setTimeout(killGroup, graceMs);
  }
  function killGroup() {
    if (child.pid === undefined) return;
    try {
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  }
  const limit = setTimeout(() => {
    isLate = true;
    stop();
  }, limitMs);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();

  return new Promise((resolve) => {
    function ended(why: string) {
      clearTimeout(limit);
      clearTimeout(last);
      signal.removeEventListener('abort', stop);
      killGroup();
      const message = isLate ? `Stopped after ${limitMs / 60_000} minutes, the time limit of ${what} from a page.` : lastWords.trim() || why;
      if (!isTold && !signal.aborted) onEvent({ type: 'failed', why: 'broken', message });
      resolve();
    }
    child.once('error', (error) => ended(error.message));
    child.once('close', (code) => ended(`The process ended unexpectedly (${code ?? 'killed'}).`));
  });
}

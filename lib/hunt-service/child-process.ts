import { spawn } from 'node:child_process';
import type { HuntEvent } from './events';

/** Longer than the slowest machine needs for both twins. After it, the next hunt may begin although the child hangs. */
const longestMs = 900_000;
const graceMs = 3_000;

/**
 * Hunts a case in a child process. lib/tooling/exit-with-parent.mjs ends the child when this process ends.
 * @param folder the folder that the child may write to; an absolute path
 * @param signal ends the child, and the browser that it started
 * @param limitMs how long the child may run, in milliseconds
 * @returns a promise that resolves when the child has ended
 */
export function huntInChild(
  slug: string,
  folder: string,
  signal: AbortSignal,
  onEvent: (event: HuntEvent) => void,
  limitMs = longestMs,
): Promise<void> {
  const { NODE_OPTIONS: _options, ...env } = process.env; // the development server sets its own
  // Node resolves these names from the project's folder, where the server runs. Next would try to bundle the file of a
  // path that is computed here.
  const child = spawn(process.execPath, ['--import', './lib/tooling/exit-with-parent.mjs', '--import', 'tsx', 'lib/hunt-service/child.ts', slug, folder], {
    env: { ...env, LAB_URL: `http://localhost:${process.env.PORT}`, LEAK_LAB_EXIT_WITH_PARENT: 'group' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  let lastWords = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (lastWords = (lastWords + text).slice(-2_000)));
  let isTold = false;
  child.on('message', (event: HuntEvent) => {
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
      const message = isLate ? `Stopped after ${limitMs / 60_000} minutes, the time limit of a hunt from a page.` : lastWords.trim() || why;
      if (!isTold && !signal.aborted) onEvent({ type: 'failed', why: 'broken', message });
      resolve();
    }
    child.once('error', (error) => ended(error.message));
    child.once('close', (code) => ended(`The hunter ended unexpectedly (${code ?? 'killed'}).`));
  });
}

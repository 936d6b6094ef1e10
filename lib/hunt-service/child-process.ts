import { spawn } from 'node:child_process';
import type { HuntEvent } from './events';

/** More than the slowest machine needs for both twins; a child that hangs must not keep the others waiting. */
const longestMs = 900_000;
const graceMs = 3_000;

/**
 * Hunts a case in a process of its own. It ends with this one, however that ends: the preload of lib/tooling/exit-with-parent.mjs.
 * @param folder where it may write; absolute
 * @param signal ends it, and the browser that it started
 * @param limitMs so many milliseconds it may take
 * @returns a promise that settles when the process has gone
 */
export function huntInChild(
  slug: string,
  folder: string,
  signal: AbortSignal,
  onEvent: (event: HuntEvent) => void,
  limitMs = longestMs,
): Promise<void> {
  const { NODE_OPTIONS: _options, ...env } = process.env; // the development server's own
  // Names that Node resolves from the project's folder, where the server runs; a path made here would be one that the
  // build tries to follow.
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
      const message = isLate ? `Ended after ${limitMs / 60_000} minutes, the time a hunt from a page may take.` : lastWords.trim() || why;
      if (!isTold && !signal.aborted) onEvent({ type: 'failed', why: 'broken', message });
      resolve();
    }
    child.once('error', (error) => ended(error.message));
    child.once('close', (code) => ended(`The hunter ended by itself (${code ?? 'killed'}).`));
  });
}

// @ts-check
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const heartbeatMs = 2_000;
const staleMs = 30_000;
const retryMs = 200;

/**
 * Runs `work` while holding a lock file, so that two commands do not install or build at the same time. It takes over a
 * lock whose process has ended, or whose heartbeat is older than 30 seconds (another container, a reused process id).
 * @template Result
 * @param {string} file the lock file; its folder is created
 * @param {() => Promise<Result>} work
 * @param {() => void} [onWait] called once if another process holds the lock
 * @returns {Promise<Result>} the result of `work`; it is rejected if `work` throws
 */
export async function withLock(file, work, onWait) {
  await mkdir(path.dirname(file), { recursive: true });
  for (let tries = 0; !(await claim(file)); tries += 1) {
    if (await isAbandoned(file)) await breakLock(file);
    else {
      if (tries === 0) onWait?.();
      await sleep(retryMs);
    }
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  const heartbeat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), heartbeatMs);
  heartbeat.unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    process.off('exit', release);
    release();
  }
}

/** @param {string} file */
async function claim(file) {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'EPERM') return false; // EPERM: on Windows, while the file is being deleted
    throw error;
  }
}

/** @param {string} file */
async function isAbandoned(file) {
  try {
    const [pid, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    if (Date.now() - mtimeMs > staleMs) return true;
    return pid !== '' && !isAlive(Number(pid)); // empty: another process is writing it now
  } catch {
    return false; // the lock was released meanwhile
  }
}

/**
 * Removes an abandoned lock. Two waiting processes may find the same one, and the slower one must not remove the new
 * lock of the faster one. It therefore renames the file, checks it again, and renames a live lock back.
 * @param {string} file
 */
async function breakLock(file) {
  const aside = `${file}.${process.pid}`;
  try {
    await rename(file, aside);
  } catch {
    return; // another process was faster
  }
  if (await isAbandoned(aside)) await rm(aside, { force: true });
  else await rename(aside, file);
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return /** @type {NodeJS.ErrnoException} */ (error).code;
}

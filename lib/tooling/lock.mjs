// @ts-check
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const heartbeatMs = 2_000;
const silentMs = 30_000;
const retryMs = 200;

/**
 * Runs `work` while holding a lock file, so that two commands do not install or build at once. A lock whose holder is
 * dead, or has been silent for 30 seconds (another container, a reused process id), is taken over.
 * @template Result
 * @param {string} file where the lock is; its folder is made
 * @param {() => Promise<Result>} work
 * @param {() => void} [onWait] called once if somebody else holds the lock
 * @returns {Promise<Result>} what `work` gives; it is rejected with what `work` throws
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
  const heartbeat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => {}), heartbeatMs);
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
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'EPERM') return false; // EPERM: Windows, while it is deleted
    throw error;
  }
}

/** @param {string} file */
async function isAbandoned(file) {
  try {
    const [holder, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    if (Date.now() - mtimeMs > silentMs) return true;
    return holder !== '' && !isAlive(Number(holder)); // empty: just being written
  } catch {
    return false; // gone meanwhile
  }
}

/**
 * Two waiters may find the same abandoned lock, and the slower one must not remove the lock that the faster one has
 * just made: it moves the file aside, looks once more, and puts a living one back.
 * @param {string} file
 */
async function breakLock(file) {
  const aside = `${file}.${process.pid}`;
  try {
    await rename(file, aside);
  } catch {
    return; // somebody was faster
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

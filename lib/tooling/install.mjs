// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { npm } from './npm.mjs';

/**
 * An entry of `packages` in a lock file.
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 */

/**
 * Runs `npm ci` unless node_modules matches package-lock.json already.
 * @param {string} root the project's folder
 * @returns {Promise<boolean>} false if npm failed; npm has then printed the reason on stderr
 */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return true;
  const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);
  return withLock(
    path.join(root, '.lab', 'install.lock'),
    async () => {
      if (isInstalled(root)) return true;
      const started = Date.now();
      say('Installing packages (npm ci) …');
      if ((await npm(root, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])) !== 0) return false;
      writeFileSync(stampFile(root), fingerprint(root));
      say(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
      return true;
    },
    () => say('Another command is installing the packages; waiting for it …'),
  );
}

/**
 * Whether node_modules matches package-lock.json. A stamp file records our own installs. After an `npm install` by
 * hand, npm's own record (node_modules/.package-lock.json) is compared.
 * @param {string} root
 */
function isInstalled(root) {
  const recorded = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(recorded)) return false;
  const stamp = stampFile(root);
  const current = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return true;
  if (!matches(readLock(path.join(root, 'package-lock.json')), readLock(recorded))) return false;
  writeFileSync(stamp, current);
  return true;
}

/**
 * Whether the installed packages are the wanted ones. An optional package may be missing, unless it is for this
 * platform: then node_modules was copied from another machine.
 * @param {Record<string, LockedPackage>} wanted
 * @param {Record<string, LockedPackage>} present
 */
export function matches(wanted, present) {
  return Object.entries(wanted).every(([folder, locked]) => {
    if (folder === '') return true; // the project itself
    const found = present[folder];
    if (!found) return locked.optional === true && !isMadeForThisMachine(locked);
    return found.version === locked.version && (!locked.integrity || found.integrity === locked.integrity);
  });
}

/** @param {LockedPackage} locked */
function isMadeForThisMachine({ os, cpu, libc }) {
  // Node has no simple API for the libc of this machine, so a package for a libc may be for the other one.
  return os?.includes(process.platform) === true && cpu?.includes(process.arch) === true && libc === undefined;
}

/** @param {string} file */
function readLock(file) {
  const lock = /** @type {{ packages?: Record<string, LockedPackage> }} */ (JSON.parse(readFileSync(file, 'utf8')));
  return lock.packages ?? {};
}

/** @param {string} root */
function stampFile(root) {
  return path.join(root, 'node_modules', '.leak-lab-install');
}

/** @param {string} root */
function fingerprint(root) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  hash.update(readFileSync(path.join(root, 'package-lock.json')));
  hash.update(readFileSync(path.join(root, 'node_modules', '.package-lock.json')));
  return hash.digest('hex');
}

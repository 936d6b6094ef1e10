// @ts-check
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const graceMs = 3_000;
const endings = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs npm. Where this process is asked to end meanwhile, npm is asked to, and made to after 3 s.
 * @param {string} root
 * @param {string[]} args
 * @returns {Promise<number>} npm's exit code
 */
export function npm(root, args) {
  return new Promise((resolve) => {
    const child = startNpm(root, args);
    const interrupt = () => {
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), graceMs);
      child.once('exit', () => process.exit(130));
    };
    for (const signal of endings) process.once(signal, interrupt);
    child.once('error', (error) => {
      process.stderr.write(`npm could not be started: ${error.message}\n`);
      resolve(1);
    });
    child.once('exit', (code) => {
      for (const signal of endings) process.off(signal, interrupt);
      resolve(code ?? 1);
    });
  });
}

/**
 * npm through the running Node where its script can be found (on the leash, like every other child), else by its name.
 * All of its output goes to stderr: stdout belongs to the command that the user asked for.
 * @param {string} cwd
 * @param {string[]} args
 */
function startNpm(cwd, args) {
  const bin = path.dirname(process.execPath);
  const script = [
    process.env.npm_execpath,
    path.join(bin, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(bin, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((file) => file?.endsWith('npm-cli.js') && existsSync(file));
  if (script) {
    const env = { ...process.env, LEAK_LAB_LEASH: 'self' };
    const leash = new URL('leash.mjs', import.meta.url).href;
    return spawn(process.execPath, ['--import', leash, script, ...args], { cwd, env, stdio: ['ignore', 2, 2, 'ipc'] });
  }
  const isWindows = process.platform === 'win32'; // Node starts .cmd files only through a shell; the arguments are ours
  return spawn(isWindows ? 'npm.cmd' : 'npm', args, { cwd, stdio: ['ignore', 2, 2], shell: isWindows });
}

// @ts-check
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const graceMs = 3_000;
const endSignals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs npm. If this process gets a signal to end, it sends SIGTERM to npm and SIGKILL 3 s later.
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
    for (const signal of endSignals) process.once(signal, interrupt);
    child.once('error', (error) => {
      process.stderr.write(`npm could not be started: ${error.message}\n`);
      resolve(1);
    });
    child.once('exit', (code) => {
      for (const signal of endSignals) process.off(signal, interrupt);
      resolve(code ?? 1);
    });
  });
}

/**
 * Starts npm's script in this version of Node if it can be found (with exit-with-parent.mjs, like every other child),
 * else the program `npm`. All output goes to stderr, because stdout belongs to the command that the user typed.
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
    const env = { ...process.env, LEAK_LAB_EXIT_WITH_PARENT: 'self' };
    const exitWithParent = new URL('exit-with-parent.mjs', import.meta.url).href;
    return spawn(process.execPath, ['--import', exitWithParent, script, ...args], { cwd, env, stdio: ['ignore', 2, 2, 'ipc'] });
  }
  const isWindows = process.platform === 'win32'; // Node starts .cmd files only through a shell; the arguments are not user input
  return spawn(isWindows ? 'npm.cmd' : 'npm', args, { cwd, stdio: ['ignore', 2, 2], shell: isWindows });
}

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../lib/tooling/children';
import { withLock } from '../../lib/tooling/lock.mjs';

/** The end of a shell command, and its output. */
export interface Ran {
  command: string;
  status: number;
  output: string;
}

/** Runs a command in a folder, as CI does, without the variables that npm and the lab's run have set. */
export function runIn(folder: string, command: string, env: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const { LAB_URL: _lab, NODE_OPTIONS: _options, INIT_CWD: _typed, ...outside } = process.env;
    const variables = { ...outside, CI: 'true', FORCE_COLOR: '0', NEXT_TELEMETRY_DISABLED: '1', ...env };
    execFile('bash', ['-c', command], { cwd: folder, env: variables, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ command, status: typeof error?.code === 'number' ? error.code : error ? 1 : 0, output: stdout + stderr });
    });
  });
}

/**
 * Packs the hunter as npm would publish it; its `prepack` script builds it first.
 * @param folder the folder for the tarball
 * @returns the tarball's path
 * @throws Error with npm's output if packing fails
 */
export async function packHunter(folder: string): Promise<string> {
  // The repository's .npmrc disables package scripts, but `prepack` must run.
  const pack = `npm pack --workspace leak-hunt --ignore-scripts=false --silent --pack-destination ${folder}`;
  const { status, output } = await withLock(path.join(root, '.lab', 'pack.lock'), () => runIn(root, pack));
  const tarball = /^leak-hunt-.*\.tgz$/m.exec(output)?.[0];
  if (status !== 0 || tarball === undefined) throw new Error(`leak-hunt cannot be packed:\n${output}`);
  return path.join(folder, tarball);
}

/** The installed version of a package, so that a test does not download another one. */
export function installedVersion(name: string): string {
  return (JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;
}

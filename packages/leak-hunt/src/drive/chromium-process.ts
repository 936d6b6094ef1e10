import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { messageOf, SetupError } from '../errors';
import { launchArgs } from './launch-args';
import { PipeTransport } from './pipe-transport';

/** A Chromium process with a temporary profile. Both go when this process ends. */
export interface ChromiumProcess {
  transport: PipeTransport;
  /** Resolves with a reason when the process does not start, or has ended. */
  ended: Promise<string>;
  /** Ends the process and those that it started, and deletes the profile. Nothing of a profile is of use later. */
  end(): Promise<void>;
}

const maxErrorCharacters = 10_000;

/**
 * Starts Chromium. It returns at once, so that this process can load what else it needs meanwhile.
 * @throws SetupError if the folder for temporary files cannot be written to
 */
export function startChromium(executablePath: string, args: readonly string[]): ChromiumProcess {
  const profile = profileFolder();
  const child = spawn(executablePath, launchArgs(profile, args), {
    // With a pipe, Chromium ends when this process ends.
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // It leads a process group, so that a launcher and all that it started can be ended together.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors = (errors + text).slice(0, maxErrorCharacters)));
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(messageOf(error)));
    child.once('close', (code, signal) => resolve(reasonIn(errors) ?? `it ended with ${signal ?? `status ${code ?? 0}`}`));
  });
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const onExit = () => {
    kill(child);
    remove();
  };
  process.on('exit', onExit);
  return {
    transport: new PipeTransport(child.stdio[3] as Duplex, child.stdio[4] as Duplex),
    ended,
    async end() {
      kill(child);
      await ended;
      process.off('exit', onExit);
      remove();
    },
  };
}

/** The first line that says more than that Chromium logs something. */
function reasonIn(errors: string): string | undefined {
  return errors.split('\n').map((line) => line.trim()).find((line) => line !== '');
}

function kill(child: ChildProcess): void {
  if (child.pid === undefined) return; // it has not started
  if (process.platform === 'win32') {
    if (child.exitCode === null) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The whole group has ended already.
  }
}

function profileFolder(): string {
  try {
    return mkdtempSync(path.join(tmpdir(), 'leak-hunt-'));
  } catch (error) {
    const [reason = ''] = messageOf(error).split(', ');
    throw new SetupError(`The folder for temporary files, ${tmpdir()}, cannot be written to (${reason}). Set TMPDIR to one that can.`);
  }
}

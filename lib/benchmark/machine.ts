import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';

/** The machine and the versions that figures depend on. */
export interface Machine {
  /** As YYYY-MM-DD. */
  date: string;
  /** The browser's version, such as `156.0.8078.79`. */
  chromium: string;
  node: string;
  cores: number;
  processor: string;
  /** Main memory in bytes. */
  memory: number;
}

/** Describes this machine. @param chromium path of the browser */
export function thisMachine(chromium: string): Machine {
  // On Windows, Chrome opens a window instead of printing its version.
  const output = process.platform === 'win32' ? '' : execFileSync(chromium, ['--version'], { encoding: 'utf8' });
  return {
    date: new Date().toISOString().slice(0, 10),
    chromium: /[\d.]{5,}/.exec(output)?.[0] ?? 'of unknown version',
    node: process.versions.node,
    cores: cpus().length,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    memory: totalmem(),
  };
}

/** The machine in one sentence. */
export function describeMachine({ date, chromium, node, cores, processor, memory }: Machine): string {
  const processorText = processor === 'unknown' ? '' : ` (${processor})`;
  const gigabytes = Math.round(memory / 2 ** 30);
  const versions = `Chromium ${chromium} and Node ${node}`;
  return `Measured on ${date} with ${versions}, on ${cores} cores${processorText} with ${gigabytes} GB.`;
}

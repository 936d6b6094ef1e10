import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { MeasureEvent } from './events';
import type { AnyExperiment, ChosenValues } from './experiment';
import { collectionsOfOneHeap } from './trace-gc';

/** Additional time for starting Node and loading TypeScript on a busy machine. */
const startSeconds = 20;

/** The error message for a process that ended without a last event. */
function failureMessage(code: number | null, signal: NodeJS.Signals | null, errorOutput: string): string {
  if (errorOutput.includes('heap out of memory')) return 'The process ran out of memory: it reached its heap limit.';
  return `The process ended before it was done (${signal ?? `exit code ${code ?? 'unknown'}`}).`;
}

/**
 * Runs an experiment in a separate Node process and forwards its events. The process ends with the last event, at the
 * time limit, when `signal` aborts, or when this process ends.
 * @returns resolves when the process has ended
 */
export async function runExperiment(
  name: string,
  { heapMb, seconds, flags = [] }: AnyExperiment,
  values: ChosenValues,
  emit: (event: MeasureEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return;
  const child = start([`--max-old-space-size=${heapMb}`, '--expose-gc', ...flags], name, values);
  let isOver = false;
  let errorOutput = '';
  const forward = (event: MeasureEvent) => {
    if (isOver || signal.aborted) return;
    isOver = event.type === 'end' || event.type === 'error';
    emit(event);
  };
  const end = () => child.kill('SIGKILL');
  const limit = setTimeout(() => {
    forward({ type: 'error', message: `Ended after ${seconds} seconds, the time limit of this measurement.` });
    end();
  }, (seconds + startSeconds) * 1000);
  signal.addEventListener('abort', end, { once: true });

  child.on('message', (event) => forward(event as MeasureEvent));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errorOutput = (errorOutput + text).slice(-10_000)));
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', collectionsOfOneHeap((gc) => forward({ type: 'gc', gc })));
  }
  await new Promise<void>((resolve) => {
    child.once('error', (error) => {
      forward({ type: 'error', message: `Node could not be started: ${error.message}` });
      resolve();
    });
    child.once('close', (code, killedBy) => {
      forward({ type: 'error', message: failureMessage(code, killedBy, errorOutput) });
      resolve();
    });
  });
  clearTimeout(limit);
  signal.removeEventListener('abort', end);
}

function start(flags: readonly string[], name: string, values: ChosenValues): ChildProcess {
  const root = process.cwd();
  const file = (...parts: string[]) => path.join(/* turbopackIgnore: true */ root, ...parts);
  const exitWithParent = pathToFileURL(file('lib', 'tooling', 'exit-with-parent.mjs')).href;
  const tsx = pathToFileURL(file('node_modules', 'tsx', 'dist', 'loader.mjs')).href;
  const script = file('lib', 'lessons', 'measure', 'run.ts');
  return spawn(process.execPath, [...flags, '--import', exitWithParent, '--import', tsx, script, name, JSON.stringify(values)], {
    cwd: root,
    // exit-with-parent.mjs ends the child when this process has ended for any reason.
    env: { PATH: process.env.PATH, LEAK_LAB_EXIT_WITH_PARENT: 'self', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    windowsHide: true,
  });
}

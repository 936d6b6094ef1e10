import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { MeasureEvent } from './events';
import type { AnyExperiment, ChosenValues } from './experiment';
import { collectionsOfOneHeap } from './trace-gc';

/** Beside the experiment's own time: starting Node and reading TypeScript, on a machine that has other things to do. */
const startSeconds = 20;

/** What to say where an experiment ended that could not say so itself. */
function lastWords(code: number | null, signal: NodeJS.Signals | null, complaint: string): string {
  if (complaint.includes('heap out of memory')) return 'The process ran out of memory: its heap has a limit, and it reached it.';
  return `The process ended before it was done (${signal ?? `exit code ${code ?? 'unknown'}`}).`;
}

/**
 * Runs an experiment in a Node process of its own, and hands on what it reports. The process ends with the last event,
 * at the time limit, when `signal` aborts, or when this process ends, whichever comes first.
 * @returns settles when the process is gone
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
  let complaint = '';
  const say = (event: MeasureEvent) => {
    if (isOver || signal.aborted) return;
    isOver = event.type === 'end' || event.type === 'error';
    emit(event);
  };
  const end = () => child.kill('SIGKILL');
  const limit = setTimeout(() => {
    say({ type: 'error', message: `Ended after ${seconds} seconds, the time this measurement may take.` });
    end();
  }, (seconds + startSeconds) * 1000);
  signal.addEventListener('abort', end, { once: true });

  child.on('message', (event) => say(event as MeasureEvent));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaint = (complaint + text).slice(-10_000)));
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', collectionsOfOneHeap((gc) => say({ type: 'gc', gc })));
  }
  await new Promise<void>((resolve) => {
    child.once('error', (error) => {
      say({ type: 'error', message: `Node could not be started: ${error.message}` });
      resolve();
    });
    child.once('close', (code, killedBy) => {
      say({ type: 'error', message: lastWords(code, killedBy, complaint) });
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
    // exit-with-parent.mjs ends it when this process has ended, however that ended.
    env: { PATH: process.env.PATH, LEAK_LAB_EXIT_WITH_PARENT: 'self', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    windowsHide: true,
  });
}

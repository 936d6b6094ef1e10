import { existsSync, realpathSync, watch as watchFolder } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { showStatus } from 'leak-hunt';
import { SetupError } from 'leak-hunt/command';
import { root } from '../tooling/children';
import { ensureChromium } from '../tooling/chromium';
import { runPlaywright } from '../tooling/playwright';
import { variantFolder } from './exercise-page/specimen';
import { repairable, repairs } from './commands';
import type { RepairEntry } from './exercises';
import { Instruments, Judge } from './judge';
import { solveInTurn } from './next';
import { rememberVerdict } from './state';
import { exitStatusOf, type Verdict } from './verdict';
import { describeTask, describeVerdict } from './words';
import { ensureWork } from './work.mjs';

/* The commands check, watch and verify. They are a separate module, because TypeScript and Playwright load slowly. */

/** The folder in which the user typed the command. npm itself runs the command in the project's folder. */
const typedIn = process.env.INIT_CWD ?? process.cwd();

export interface CheckOptions {
  json?: string;
  /** The path of another copy, as the user typed it. */
  work?: string;
}

export async function check(slug: string, { json, work }: CheckOptions): Promise<number> {
  const exercise = await repairable(slug);
  const folder = folderOf(slug, work);
  const file = json === undefined ? undefined : await writableFile(json);
  const instruments = await Instruments.open(await ensureChromium());
  const judge = judgeOf(exercise, folder, instruments);
  try {
    const verdict = await judge.judge();
    showStatus('');
    console.log(describeVerdict(verdict));
    if (work === undefined) await rememberVerdict(root, verdict);
    if (file !== undefined) await writeFile(file, `${JSON.stringify(verdict, null, 2)}\n`);
    return exitStatusOf(verdict);
  } finally {
    await Promise.all([judge.close(), instruments.close()]);
  }
}

/**
 * Judges the copy at once and after every change, until Ctrl-C. Without a slug, it takes the next exercise that is not
 * solved, and goes on to the following one when it is solved.
 * @returns 0 when everything is solved; a watched exercise with a slug has no end
 * @throws SetupError if a folder is given without a slug
 */
export async function watch(slug: string | undefined, { work }: CheckOptions): Promise<number> {
  if (slug !== undefined) {
    const exercise = await repairable(slug);
    const folder = folderOf(slug, work);
    await watchCopy(exercise, folder, await Instruments.open(await ensureChromium()), { isOwn: work === undefined, isOver: () => false });
    return 0;
  }
  if (work !== undefined) throw new SetupError('--work needs the slug of an exercise.');
  let instruments: Instruments | undefined;
  await solveInTurn(repairs, async (next, solved, of) => {
    console.log(describeTask(next, solved, of));
    instruments ??= await Instruments.open(await ensureChromium());
    await watchCopy(next, folderOf(next.slug, undefined), instruments, { isOwn: true, isOver: ({ status }) => status === 'pass' });
  });
  console.log('\nYou have solved all exercises with a page to repair.');
  await instruments?.close();
  return 0;
}

interface Watching {
  /** Whether it is the learner's own copy, whose verdicts are stored. */
  isOwn: boolean;
  /** Whether to stop after a verdict. */
  isOver: (verdict: Verdict) => boolean;
}

/** Judges a copy at once and after every change. A change while it judges starts the next verdict. */
async function watchCopy(exercise: RepairEntry, folder: string, instruments: Instruments, { isOwn, isOver }: Watching): Promise<void> {
  const judge = judgeOf(exercise, folder, instruments);
  let wake: () => void = () => undefined;
  let saves = 0;
  const watcher = watchFolder(folder, { recursive: true }, () => {
    saves += 1;
    wake();
  });
  process.once('exit', () => watcher.close());
  for (;;) {
    const before = saves;
    const verdict = await judge.judge();
    showStatus('');
    console.log(`\n── ${new Date().toLocaleTimeString()}  ${exercise.slug}\n${describeVerdict(verdict)}`);
    if (isOwn) await rememberVerdict(root, verdict);
    if (isOver(verdict)) break;
    if (saves === before) await new Promise<void>((resolve) => (wake = resolve));
    // Editors save in several steps: written, renamed, touched.
    await quiet(folder);
  }
  watcher.close();
  await judge.close();
}

function quiet(folder: string): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      watcher.close();
      resolve();
    };
    let timer = setTimeout(done, 100);
    const watcher = watchFolder(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(done, 100);
    });
  });
}

export async function verify(args: readonly string[], isRecording: boolean): Promise<number> {
  return runPlaywright(['--project=exercise', ...args], isRecording ? { LEAK_LAB_RECORD: '1' } : {});
}

/** The folder of the copy to judge. @throws SetupError if it does not exist */
function folderOf(slug: string, work: string | undefined): string {
  ensureWork(root);
  const folder = work === undefined ? variantFolder(slug, 'work') : path.resolve(typedIn, work);
  if (!existsSync(folder)) throw new SetupError(`There is no folder ${folder}.`);
  return realpathSync(folder); // as the bundler names its files
}

function judgeOf(exercise: RepairEntry, folder: string, instruments: Instruments): Judge {
  return new Judge(exercise, { slug: exercise.slug, folder }, instruments, (words) => showStatus(`${exercise.slug}: ${words}`));
}

/** The absolute path of the file of an option. Checks before the judge runs that it can be written. @throws SetupError if it cannot */
async function writableFile(typed: string): Promise<string> {
  const file = path.resolve(typedIn, typed);
  const taken = await open(file, 'a').catch((error: unknown) => {
    throw new SetupError(`--json ${typed} cannot be written (${error instanceof Error ? error.message : String(error)}).`);
  });
  await taken.close();
  return file;
}

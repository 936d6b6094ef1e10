import { Command } from 'commander';
import { endInOrder, runProgram } from 'leak-hunt/command';
import { heapExercise } from '../heap-exercises/heap-exercises';
import { diff, hint, list, repairable, reset, solution } from './commands';
import type * as Heaps from '../heap-exercises/commands';
import type * as Judging from './judging';

/** The command `npm run exercise -- …`. Exit status: 0 solved, 1 not solved, 2 wrong usage or an error. */

let status = 0;
const program = new Command('npm run exercise --').description('Exercises: repair a page that leaks, and check the fix; or find an answer in a heap snapshot.').exitOverride();
const setStatus = (work: Promise<number>) => work.then((code) => void (status = code));

/** Loads the commands that judge only when one of them runs, because TypeScript and Playwright load slowly. */
async function judging(slug: string | undefined, run: (commands: typeof Judging) => Promise<number>): Promise<number> {
  if (slug !== undefined) await repairable(slug);
  return run(await import('./judging'));
}

/** Loads the commands for heap snapshots only when one of them runs. */
async function reading(run: (commands: typeof Heaps) => Promise<number>): Promise<number> {
  return run(await import('../heap-exercises/commands'));
}

program
  .command('list')
  .description('lists the exercises and shows which of them you have solved')
  .option('--json', 'print the list as JSON')
  .action(({ json }: { json?: true }) => setStatus(list({ isJson: json === true })));
program
  .command('check <slug>')
  .description('checks your copy: types, behaviour, linter, memory')
  .option('--json <file>', 'write the verdict to this file as JSON')
  .option('--work <folder>', 'check the copy in this folder instead of your own')
  .action((slug: string, options: Judging.CheckOptions) => setStatus(judging(slug, ({ check }) => check(slug, options))));
program
  .command('watch [slug]')
  .description('checks your copy each time you save it, until Ctrl-C; without a slug, it takes the next exercise that is not solved, and goes on when it is')
  .option('--work <folder>', 'check the copy in this folder instead of your own')
  .action((slug: string | undefined, options: Judging.CheckOptions) => setStatus(judging(slug, ({ watch }) => watch(slug, options))));
program
  .command('diff <slug>')
  .description('shows your changes to the problem')
  .action((slug: string) => setStatus(diff(slug)));
program
  .command('hint <slug>')
  .description('shows the next hint')
  .action((slug: string) => setStatus(hint(slug)));
program
  .command('reset <slug>')
  .description('replaces your copy with the problem; "all" does so for every exercise')
  .action((slug: string) => setStatus(reset(slug)));
program
  .command('solution <slug>')
  .description('shows the changes of one correct repair, or the answer')
  .action((slug: string) => setStatus(heapExercise(slug).then((heap) => (heap ? reading(({ heapSolution }) => heapSolution(slug)) : solution(slug)))));
program
  .command('record <slug>')
  .description('records the heap snapshot of an exercise of the group “Read a heap”, or of all with "all"')
  .option('--out <folder>', 'write the file into this folder', '.lab/snapshots')
  .action((slug: string, { out }: { out: string }) => setStatus(reading(({ record }) => record(slug, out))));
program
  .command('answer <slug> <words...>')
  .description('checks your answer to a question about a heap snapshot')
  .action((slug: string, words: string[]) => setStatus(reading(({ answer }) => answer(slug, words.join(' ')))));
program
  .command('verify')
  .description('tests the exercises: every problem, every solution, and wrong repairs that must fail')
  .argument('[arguments...]', 'arguments for Playwright Test')
  .option('--record', 'write the results for the pages of level spot to a file, which the app shows')
  .allowUnknownOption()
  .action((args: string[], { record }: { record?: true }) => setStatus(import('./judging').then(({ verify }) => verify(args, record === true))));

endInOrder();
await runProgram(async () => {
  await program.parseAsync();
  return status;
});

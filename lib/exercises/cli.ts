import { Command } from 'commander';
import { endInOrder, runProgram } from 'leak-hunt/command';
import { hint, list, repairable, reset, solution } from './commands';
import type * as Judging from './judging';

/** `npm run exercise -- …`. Exit status: 0 solved, 1 not solved, 2 wrong usage or broken. */

let status = 0;
const program = new Command('npm run exercise --').description('Pages to repair, and a judge that says whether they are.').exitOverride();
const keep = (work: Promise<number>) => work.then((code) => void (status = code));

/** What judges is loaded when there is something to judge. */
async function judging(slug: string, run: (commands: typeof Judging) => Promise<number>): Promise<number> {
  await repairable(slug);
  return run(await import('./judging'));
}

program
  .command('list')
  .description('the exercises, and which of them are solved here')
  .option('--json', 'as an array of objects')
  .action(({ json }: { json?: true }) => keep(list({ isJson: json === true })));
program
  .command('check <slug>')
  .description('judges your copy: types, behaviour, the linter’s opinion, memory')
  .option('--json <file>', 'write the verdict as JSON')
  .option('--work <folder>', 'judge this copy, such as one that was handed in')
  .action((slug: string, options: Judging.CheckOptions) => keep(judging(slug, ({ check }) => check(slug, options))));
program
  .command('watch <slug>')
  .description('judges your copy whenever it is saved, until Ctrl-C')
  .option('--work <folder>', 'judge this copy')
  .action((slug: string, options: Judging.CheckOptions) => keep(judging(slug, ({ watch }) => watch(slug, options))));
program
  .command('hint <slug>')
  .description('the next hint')
  .action((slug: string) => keep(hint(slug)));
program
  .command('reset <slug>')
  .description('brings the problem back; all: of every exercise')
  .action((slug: string) => keep(reset(slug)));
program
  .command('solution <slug>')
  .description('what one right repair changes')
  .action((slug: string) => keep(solution(slug)));
program
  .command('verify')
  .description('judges the judge: every problem, every solution, and what must not get past it')
  .argument('[arguments...]', 'as for Playwright Test')
  .option('--record', 'write down what the pages of level spot keep, for the app to show')
  .allowUnknownOption()
  .action((args: string[], { record }: { record?: true }) => keep(import('./judging').then(({ verify }) => verify(args, record === true))));

endInOrder();
await runProgram(async () => {
  await program.parseAsync();
  return status;
});

import { parseArgs } from 'node:util';
import path from 'node:path';
import { runCommand, SetupError } from './errors';
import { runPlaywright } from './playwright';

/** `npm run memlab -- [--json FILE] …`: every scenario, both twins; other arguments are Playwright's own. */
await runCommand(async () => {
  const { json, rest } = split(process.argv.slice(2));
  const file = json === undefined ? undefined : path.resolve(process.env.INIT_CWD ?? '.', json);
  return runPlaywright(['--project=memlab', ...rest], file === undefined ? {} : { LEAK_LAB_JSON: file });
});

function split(args: string[]): { json?: string; rest: string[] } {
  const { tokens } = parseArgs({ args, options: { json: { type: 'string' } }, strict: false, tokens: true });
  const option = tokens.find((token) => token.kind === 'option' && token.name === 'json');
  if (option?.kind !== 'option') return { rest: args };
  if (!option.value) throw new SetupError('--json needs the name of a file: npm run memlab -- --json report.json');
  return { json: option.value, rest: args.toSpliced(option.index, option.inlineValue ? 1 : 2) };
}

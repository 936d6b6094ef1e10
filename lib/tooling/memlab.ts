import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { exitStatus, type Report } from 'leak-hunt/report';
import { runCommand, SetupError } from 'leak-hunt/command';
import { runPlaywright } from './playwright';

/**
 * `npm run memlab -- [--json FILE] …`: hunts every scenario, both twins of each pair. Other arguments go to Playwright.
 */
await runCommand(async () => {
  const { json, rest } = split(process.argv.slice(2));
  const folder = mkdtempSync(path.join(tmpdir(), 'leak-lab-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = json === undefined ? path.join(folder, 'report.json') : path.resolve(process.env.INIT_CWD ?? '.', json);
  rmSync(file, { force: true }); // an older report must not be read as the report of this run
  const code = await runPlaywright(['--project=memlab', ...rest], { LEAK_LAB_JSON: file });
  if (code === 0) return 0;
  // Playwright's exit status does not distinguish a broken walk from a wrong verdict; the report does.
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? code : exitStatus((JSON.parse(text) as Report).results) || code;
});

function split(args: string[]): { json?: string; rest: string[] } {
  const { tokens } = parseArgs({ args, options: { json: { type: 'string' } }, strict: false, tokens: true });
  const option = tokens.find((token) => token.kind === 'option' && token.name === 'json');
  if (option?.kind !== 'option') return { rest: args };
  if (!option.value) throw new SetupError('--json needs the name of a file: npm run memlab -- --json report.json');
  return { json: option.value, rest: args.toSpliced(option.index, option.inlineValue ? 1 : 2) };
}

import { parseArgs } from 'node:util';
import { packageBin, startNode } from './children';
import { runCommand } from 'leak-hunt/command';
import { huntVariables } from './server';

/** `npm run dev -- …`: runs Next's development server, for this machine only unless `--hostname` is given. */
await runCommand(async () => {
  const args = process.argv.slice(2);
  const { values } = parseArgs({ args, options: { hostname: { type: 'string', short: 'H' } }, strict: false });
  const host = typeof values.hostname === 'string' ? values.hostname : '127.0.0.1';
  const next = ['dev', ...args, ...(values.hostname === undefined ? ['--hostname', host] : [])];
  return (await startNode(packageBin('next'), next, { env: huntVariables(host), output: 'show' }).ended).code;
});

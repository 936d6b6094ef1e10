import { runCommand } from 'leak-hunt/command';
import { startNode } from './children';
import { linters } from './linters';

/** `npm run lint`: runs every linter and exits with 1 if one of them finds something. Arguments go to ESLint: `-- --fix`. */
await runCommand(async () => {
  const extra = process.argv.slice(2);
  let status = 0;
  for (const [name, [script, ...args]] of Object.entries(linters)) {
    const { code } = await startNode(script, name === 'lint' ? [...args, ...extra] : args, { output: 'show' }).ended;
    if (code !== 0) status = 1;
  }
  return status;
});

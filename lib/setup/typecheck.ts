import { packageBin, startNode } from './children';
import { runCommand } from './errors';

/** `npm run typecheck`. Next writes the types of the routes first, which a fresh clone does not have. */
await runCommand(async () => {
  const routes = await startNode(packageBin('next'), ['typegen'], { output: 'collect' }).ended;
  if (routes.code !== 0) {
    console.error(routes.output);
    return routes.code;
  }
  const types = await startNode(packageBin('typescript', 'tsc'), ['--noEmit'], { output: 'show' }).ended;
  return types.code;
});

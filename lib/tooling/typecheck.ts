import { packageBin, startNode } from './children';
import { runCommand } from 'leak-hunt/command';
import { writeRouteTypes } from './route-types';

/** `npm run typecheck`: writes the types of the routes and runs the TypeScript compiler. */
await runCommand(async () => {
  const routes = await writeRouteTypes();
  if (routes.code !== 0) {
    console.error(routes.output);
    return routes.code;
  }
  const types = await startNode(packageBin('typescript', 'tsc'), ['--noEmit'], { output: 'show' }).ended;
  return types.code;
});

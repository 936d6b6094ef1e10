import { packageBin, startNode, type Ended } from './children';

/**
 * Makes Next write the types of the routes, which a fresh clone does not have. The compiler and the linter read them.
 */
export function writeRouteTypes(): Promise<Ended> {
  return startNode(packageBin('next'), ['typegen'], { output: 'collect' }).ended;
}

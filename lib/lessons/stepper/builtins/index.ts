import type { Machine } from '../machine';
import { installArrayChanges } from './array-changes';
import { installArrays } from './arrays';
import { installCollections } from './collections';
import { installErrors } from './errors';
import { installFunctions } from './functions';
import { installHost } from './host';
import { installNumbers } from './numbers';
import { installObjects } from './objects';
import { installStrings } from './strings';

const installers = [
  installObjects, installFunctions, installArrays, installArrayChanges, installStrings, installNumbers, installCollections,
  installErrors, installHost,
];

/** Adds all built-in functions to the realm of a machine. */
export function installBuiltins(machine: Machine): void {
  for (const install of installers) install(machine);
}

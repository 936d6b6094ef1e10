import type { Machine } from '../machine';
import { installArrayChanges } from './array-changes';
import { installArrays } from './arrays';
import { installCollections } from './collections';
import { installErrors } from './errors';
import { installFunctions } from './functions';
import { installHost } from './host';
import { installIterators } from './iterators';
import { installJson } from './json';
import { installNumbers } from './numbers';
import { installObjects } from './objects';
import { installPromises } from './promises';
import { installRegExps } from './regexps';
import { installStrings } from './strings';
import { installSymbols } from './symbols';
import { installWeakReferences } from './weak-references';

const installers = [
  installObjects, installFunctions, installArrays, installArrayChanges, installStrings, installNumbers, installCollections,
  installErrors, installHost, installIterators, installSymbols, installJson, installPromises, installRegExps, installWeakReferences,
];

/** Adds all built-in functions to the realm of a machine. */
export function installBuiltins(machine: Machine): void {
  for (const install of installers) install(machine);
}

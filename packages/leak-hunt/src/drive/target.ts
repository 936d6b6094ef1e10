import { existsSync } from 'node:fs';
import path from 'node:path';
import { SetupError } from '../errors';
import type { Target } from './types';

/** A target that nobody knows; the message says which there are. */
export class UnknownTarget extends SetupError {
  override name = 'UnknownTarget';
}

/**
 * The target that a typed path of a scenario file stands for, in any app.
 * @param folder where it was typed
 * @returns undefined where there is no such file
 */
export function scenarioTarget(typed: string, folder: string): Target | undefined {
  const file = path.resolve(folder, typed);
  return /\.[cm]?[jt]s$/.test(typed) && existsSync(file) ? { name: typed, scenario: file, expected: null } : undefined;
}

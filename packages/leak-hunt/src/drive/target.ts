import { existsSync } from 'node:fs';
import path from 'node:path';
import { SetupError } from '../errors';
import type { Target } from './types';

/** An argument that is no target. The message says what may be a target. */
export class UnknownTarget extends SetupError {
  override name = 'UnknownTarget';
}

/**
 * The target for the path of a scenario file, or of a recording in JSON.
 * @param folder the folder for a relative path
 * @returns undefined if there is no such file
 */
export function scenarioTarget(typed: string, folder: string): Target | undefined {
  const file = path.resolve(folder, typed);
  return /\.([cm]?[jt]s|json)$/.test(typed) && existsSync(file) ? { name: typed, scenario: file, expected: null } : undefined;
}

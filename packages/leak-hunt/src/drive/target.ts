import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Kept } from '../../../../lib/catalogue/case';
import { SetupError } from '../../../../lib/tooling/errors';

/** One thing to hunt: a scenario file, and, where it walks a case of the lab, what that case promises. */
export interface Target {
  /** `<slug>/leaky`, `<slug>/fixed`, `<slug>/control`, or the scenario's path as it was given. */
  name: string;
  scenario: string;
  /** For a pair: which of its twins the scenario is to walk. */
  twin?: 'leaky' | 'fixed';
  expected: 'leak' | 'clean' | null;
  /** What a leaky page must retain per visit, exactly. */
  keeps?: Kept;
}

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

import { existsSync } from 'node:fs';
import path from 'node:path';
import { SetupError } from '../errors';
import type { LeakKind } from '../record/types';
import type { Scenario } from './driver';

/** What one visit must leave behind, exactly. */
export interface Expected {
  /** The name that the report gives the leak. */
  name: string;
  kind: LeakKind;
  perVisit: number;
}

/** A walk whose growth is not the target's own, and is subtracted. */
export interface ControlWalk {
  /** What the report calls it: `an empty page`. */
  name: string;
  scenario: Scenario;
}

/** One walk to hunt in: a scenario file, and what is known about it beforehand. */
export interface Target {
  /** What the report calls it. */
  name: string;
  /** The scenario's file. */
  scenario: string;
  /** Environment variables that are set while the hunt lasts: the scenario may read them. */
  env?: Readonly<Record<string, string>>;
  /** The verdict that the target should have; null where nobody says, and `clean` passes. */
  expected: 'leak' | 'clean' | null;
  /** What a target with a leak must retain, exactly; without it, any leak is as expected. */
  keeps?: Expected;
  /** The control walk; without it, the hunter chooses one. */
  control?: ControlWalk;
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

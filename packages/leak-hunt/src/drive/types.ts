import type { IScenario } from 'memlab';
import type { LeakKind } from '../record/types';

/* What the other stages are given: the walk to make, and what is known about it. */

/** A scenario that can be walked any number of times: out by `action`, home by `back`. */
export type Scenario = IScenario & Required<Pick<IScenario, 'url' | 'action' | 'back'>>;

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

import type { Group, Kept } from '../catalogue/case';
import type { Step } from '../lessons/lessons';

/**
 * The words and the truth of one exercise: the default export of every app/exercises/<slug>/exercise.ts. Pure data;
 * lib/exercises/exercises.ts finds them, and `npm run exercise -- verify` holds them to what they say.
 */

export const levels = {
  spot: 'Spot: two pages, one of them leaks',
  repair: 'Repair: one leak in a small feature',
  hunt: 'Hunt: a page with several leaks and decoys',
  final: 'Final: a whole dashboard, and only a complaint',
} as const;

export type Level = keyof typeof levels;

/** Whether a text that somebody typed names a level. */
export function isLevel(name: string): name is Level {
  return Object.hasOwn(levels, name);
}

interface Words {
  title: string;
  /** What keeps the memory; for a page with several leaks, all of it. */
  groups: readonly Group[];
  /** The lesson that it belongs to, if any. */
  lesson?: Step;
  /** What the feature is for, and what the learner must do. */
  brief: string;
  /** The complaint, in the words of the one who complains. */
  symptom: string;
  /** Two to four, from vague to plain: each is asked for. */
  hints: readonly string[];
}

/** One leak of a problem, exactly as the hunter reports it. */
export interface PlantedLeak extends Kept {
  /** Where the guilty statement stands: a file of problem/, from there. */
  file: string;
  /** Who keeps what alive, in one sentence; shown with the solution. */
  what: string;
}

/** What looks like a leak and is none. */
interface Decoy {
  /** What a learner takes for the leak: a name that stands in the problem's source. */
  name: string;
  /** Why it is none. */
  why: string;
}

/** A page to repair: problem/ as shipped, solution/ as one of the right repairs, work/ as the learner's copy. */
export interface Repair extends Words {
  level: 'repair' | 'hunt' | 'final';
  /** Every leak that the problem has: no more, no fewer. */
  leaks: readonly PlantedLeak[];
  decoys: readonly Decoy[];
}

/** Two pages, a/ and b/: which of them leaks, and why? */
export interface Spot extends Words {
  level: 'spot';
  answer: 'a' | 'b';
  /** What the page of the answer keeps, exactly; the other keeps nothing. */
  leaks: readonly PlantedLeak[];
  /** Reasons to choose from: exactly one is right. */
  choices: readonly { reason: string; isRight: boolean; because: string }[];
}

export type Exercise = Repair | Spot;

/** The pages of an exercise that a visitor can open, besides its own. */
const variants = ['problem', 'solution', 'work', 'a', 'b'] as const;

export type Variant = (typeof variants)[number];

/** Whether a segment of an address names a variant. */
export function isVariant(segment: string): segment is Variant {
  return variants.some((variant) => variant === segment);
}

/** The pages that are in the repository: work/ is made on the learner's machine. */
export function shippedVariants({ level }: Pick<Exercise, 'level'>): readonly Variant[] {
  return level === 'spot' ? ['a', 'b'] : ['problem', 'solution'];
}

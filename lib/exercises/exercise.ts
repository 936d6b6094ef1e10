/*
 * The type of an exercise: its texts and its leaks. Every app/exercises/<slug>/exercise.ts exports one as its default.
 * lib/exercises/exercises.ts finds them, and `npm run exercise -- verify` tests that their leaks are correct.
 */

import type { Group, Kept } from '../catalogue/case';
import type { Step } from '../lessons/lessons';

export const levels = {
  spot: 'Spot: two pages, one of them leaks',
  repair: 'Repair: one leak in a small feature',
  hunt: 'Hunt: a page with several leaks and decoys',
  final: 'Final: a whole dashboard, with only a complaint to start from',
} as const;

export type Level = keyof typeof levels;

/** The name of a level without its description: "Repair". */
export function levelName(level: Level): string {
  return levels[level].replace(/:.*/, '');
}

/** Whether a text is the name of a level. */
export function isLevel(name: string): name is Level {
  return Object.hasOwn(levels, name);
}

interface Words {
  title: string;
  /** How long a learner who knows the lesson needs, in minutes: a rough figure for planning. Nothing measures it. */
  minutes: number;
  /** The kinds of retainers: for a page with several leaks, those of all leaks. */
  groups: readonly Group[];
  /** The lesson to which the exercise belongs, if any. */
  lesson?: Step;
  /** The purpose of the feature, and the task of the learner. */
  brief: string;
  /** The complaint of a user, as the user writes it. */
  symptom: string;
  /** Two to four hints, from vague to clear. The learner requests them one by one. */
  hints: readonly string[];
}

/** One leak of a problem, exactly as the hunter reports it. */
export interface PlantedLeak extends Kept {
  /** The file with the suspect statement, relative to problem/. */
  file: string;
  /** What retains what, in one sentence. The solution shows it. */
  what: string;
}

/** Something that looks like a leak but is not one. */
interface Decoy {
  /** A name in the source of the problem that the learner could mistake for the leak. */
  name: string;
  /** Why it is not a leak. */
  why: string;
}

/** An exercise with a page to repair: problem/ is the page as shipped, solution/ one correct repair, work/ the learner's copy. */
export interface Repair extends Words {
  level: 'repair' | 'hunt' | 'final';
  /** All leaks of the problem. */
  leaks: readonly PlantedLeak[];
  decoys: readonly Decoy[];
}

/** An exercise with two pages, a/ and b/. The learner says which of them leaks, and why. */
export interface Spot extends Words {
  level: 'spot';
  answer: 'a' | 'b';
  /** All leaks of the page that `answer` names. The other page has none. */
  leaks: readonly PlantedLeak[];
  /** The reasons that the learner chooses from. Exactly one is right. */
  choices: readonly { reason: string; isRight: boolean; because: string }[];
}

export type Exercise = Repair | Spot;

/** The pages of an exercise that a visitor can open, besides the page that describes it. */
const variants = ['problem', 'solution', 'work', 'a', 'b'] as const;

export type Variant = (typeof variants)[number];

/** Whether a segment of a URL is the name of a variant. */
export function isVariant(segment: string): segment is Variant {
  return variants.some((variant) => variant === segment);
}

/** The variants in the repository. work/ is not one of them: it is created on the learner's machine. */
export function shippedVariants({ level }: Pick<Exercise, 'level'>): readonly Variant[] {
  return level === 'spot' ? ['a', 'b'] : ['problem', 'solution'];
}

/*
 * The type of an exercise whose answer is found in a heap snapshot. Each folder of lib/heap-exercises/set has one:
 * exercise.ts (the words), page.ts (the page whose heap is recorded), answer.ts (what is accepted, and the explanation;
 * never sent to a browser before it is solved) and truth.ts (computes the answer from the snapshot, for the tests).
 */

import type { Step } from '../lessons/lessons';

export const heapLevels = {
  easy: 'Easy: one table of the viewer has the answer',
  medium: 'Medium: follow the references of one object',
  hard: 'Hard: suspended functions, and the heaps of libraries',
} as const;

export type HeapLevel = keyof typeof heapLevels;

/** The name of a level without its description: "Easy". */
export function heapLevelName(level: HeapLevel): string {
  return heapLevels[level].replace(/:.*/, '');
}

/** What is done on the page before the snapshot: buttons, by their names, pressed in this order, a number of times. */
export interface Walk {
  press: readonly string[];
  times: number;
}

/** The public part of an exercise. A browser may get all of it. */
export interface HeapExercise {
  slug: string;
  /** The feature of the page. */
  title: string;
  level: HeapLevel;
  /** How long a learner needs, about. */
  minutes: number;
  /** What the heap of this page teaches, in a few words without the answer. */
  topic: string;
  /** The lesson to which the exercise belongs. */
  lesson: Step;
  /** What the page does, and what was done before the snapshot was taken. */
  situation: string;
  walk: Walk;
  question: string;
  /** What the answer is: `the name of a class`. */
  wanted: string;
  /** Two or three hints, from vague to clear. */
  hints: readonly string[];
}

/** A part of the retainer path in the explanation, from the root to the retained object. */
export interface ToldNode {
  /** The property or the variable that leads to it; empty for the first one, and where the engine's reference has no name. */
  edge: string;
  name: string;
  /** Whether the reference to this object is the one to remove. */
  isSuspect?: true;
}

/** Something that a learner may find instead of the answer. */
interface Mistake {
  names: readonly string[];
  /** Where to look. It does not have the answer. */
  hint: string;
  /** Whether the names compete with the answer, so that an answer with both is a guess. */
  isRival?: true;
}

/** The secret part of an exercise. */
export interface HeapAnswer {
  /** The accepted answers. The words of one of them must be in what the learner types (check.ts). */
  accepts: readonly string[];
  mistakes: readonly Mistake[];
  /** The hint for every other wrong answer. */
  otherwise: string;
  /** Why the answer is right, and how to end the leak. */
  explanation: string;
  /** The retainer path, or its most important part. The test compares it with the snapshot. */
  path: readonly ToldNode[];
}

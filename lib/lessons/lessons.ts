/**
 * The six lessons in their order. The index, the pages and the tests read this list. The address of a lesson is
 * /learn/<step>; its page is app/learn/<step>/page.tsx.
 */

export interface LessonWords {
  /** The lesson's folder under app/learn, and the last part of its address. */
  step: string;
  title: string;
  /** What the lesson is about, in one sentence. */
  sentence: string;
  minutes: number;
  /** The lessons whose content this one uses, by step. */
  readFirst: readonly string[];
  /** The cases, controls and exercises that the lesson prepares for, by slug. */
  prepares: { cases: readonly string[]; controls: readonly string[]; exercises: readonly string[] };
}

export const lessons = [
  {
    step: 'stack-and-heap',
    title: 'Stack and heap',
    sentence: 'Where a running program keeps its calls, its variables and its objects, drawn step by step.',
    minutes: 20,
    readFirst: [],
    prepares: {
      cases: ['forgotten-array', 'accidental-global'],
      controls: ['cycle', 'string-interning'],
      exercises: [],
    },
  },
  {
    step: 'allocation',
    title: 'Allocation',
    sentence: 'How much memory a value needs, what a copy shares, and when the engine asks for memory.',
    minutes: 20,
    readFirst: ['stack-and-heap'],
    prepares: {
      cases: ['buffer-view', 'module-cache'],
      controls: ['string-interning', 'warm-cache'],
      exercises: [],
    },
  },
  {
    step: 'leaks',
    title: 'Memory leaks',
    sentence: 'How memory is kept by mistake, what that does over time, and how to find the reference that keeps it.',
    minutes: 25,
    readFirst: ['garbage-collection', 'scope-and-closures'],
    prepares: {
      cases: ['forgotten-array', 'accidental-global', 'window-listener', 'closure-capture', 'detached-dom'],
      controls: ['element-listener', 'unused-variable'],
      exercises: ['flash-cards', 'auto-refresh', 'command-palette'],
    },
  },
  {
    step: 'garbage-collection',
    title: 'Garbage collection',
    sentence: 'How the engine finds out what nobody can reach any more, and when it takes the memory back.',
    minutes: 25,
    readFirst: ['stack-and-heap'],
    prepares: {
      cases: ['object-keyed-map', 'weakref-misuse', 'detached-leaf'],
      controls: ['cycle', 'dangling-promise'],
      exercises: ['two-signatures', 'gallery-preload', 'print-queue'],
    },
  },
  {
    step: 'scope-and-closures',
    title: 'Scope and closures',
    sentence: 'How long a variable lives, and which variables a function takes with it when it is kept.',
    minutes: 20,
    readFirst: ['stack-and-heap'],
    prepares: {
      cases: ['closure-capture', 'shared-context', 'closure-chain', 'use-callback-chain'],
      controls: ['unused-variable', 'one-shot-timeout'],
      exercises: ['error-reporter', 'tide-tables', 'rate-quote'],
    },
  },
  {
    step: 'advanced',
    title: 'Advanced memory management',
    sentence: 'Weak collections, typed arrays, buffers, workers and large object graphs, measured where you are.',
    minutes: 25,
    readFirst: ['leaks'],
    prepares: {
      cases: ['dom-keyed-map', 'worker-transfer', 'worker-terminate', 'buffer-view', 'effect-cleanup'],
      controls: ['lazy-singleton', 'warm-cache'],
      exercises: ['seat-notes', 'row-annotations', 'postcode-lookup', 'flow-recorder'],
    },
  },
] as const satisfies readonly LessonWords[];

export type Step = (typeof lessons)[number]['step'];

/** A lesson with its number and its neighbours. */
export function lessonOf(step: Step): {
  lesson: LessonWords;
  number: number;
  previous: LessonWords | undefined;
  next: LessonWords | undefined;
} {
  const at = lessons.findIndex((lesson) => lesson.step === step);
  const lesson = lessons[at];
  if (!lesson) throw new RangeError(`There is no lesson ${step}.`);
  return { lesson, number: at + 1, previous: lessons[at - 1], next: lessons[at + 1] };
}

/** The lessons to read before this one. */
export function readFirst({ readFirst: steps }: Pick<LessonWords, 'readFirst'>): LessonWords[] {
  return lessons.filter(({ step }) => steps.includes(step));
}

import type { Step } from '@/lib/lessons/lessons';

/**
 * The checklist of the lessons: every topic, example, exercise, key question and tested popular belief. The element of
 * a lesson that covers an item has the item's id in `data-covers`. A test opens every lesson and searches for all of
 * its ids.
 */

export interface ChecklistItem {
  id: string;
  lesson: Step;
  kind: 'topic' | 'example' | 'practice' | 'question' | 'belief';
  about: string;
}

type Row = readonly [id: string, kind: ChecklistItem['kind'], about: string];

const stackAndHeap = [
  ['l1-what-is-memory-management', 'topic', 'what memory management is'],
  ['l1-what-is-memory', 'topic', 'what memory is'],
  ['l1-types-of-memory', 'topic', 'two kinds of memory: the stack and the heap'],
  ['l1-allocation-and-deallocation', 'topic', 'memory is taken and given back'],
  ['l1-automatic', 'topic', 'JavaScript takes memory and gives it back by itself'],
  ['l1-why-learn', 'topic', 'why to learn it: leaks and speed'],
  ['l1-stack-vs-heap-table', 'topic', 'stack and heap compared: purpose, speed, size, access'],
  ['l1-example-stack-and-heap', 'example', 'x, y, obj and objRef'],
  ['l1-visualization', 'example', 'the picture of that program: two references to one object'],
  ['l1-draw-diagrams', 'practice', 'draw the memory of small programs'],
  ['l1-question-stack-and-heap', 'question', 'what the stack and the heap are used for'],
  ['l1-stack-overflow', 'topic', 'push frames until the stack overflows'],
  ['l1-same-object', 'topic', 'what is the same object'],
  ['l1-belief-primitives-on-stack', 'belief', 'strings and numbers live on the stack'],
  ['l1-belief-engine-decides', 'belief', 'a local variable sits on the stack'],
] as const satisfies readonly Row[];

const allocation = [
  ['l2-how-stored', 'topic', 'how variables are stored'],
  ['l2-static-dynamic', 'topic', 'static and dynamic allocation'],
  ['l2-primitive-reference', 'topic', 'primitive and reference types, all of them named'],
  ['l2-example-primitives', 'example', 'a number and a string'],
  ['l2-example-references', 'example', 'an object and an array'],
  ['l2-stored-table', 'topic', 'primitive and reference compared: what the variable holds, what the heap holds'],
  ['l2-visualization', 'example', 'the picture of num and obj'],
  ['l2-copy-primitives', 'example', 'copying a primitive: two independent values'],
  ['l2-copy-references', 'example', 'copying a reference: one shared object'],
  ['l2-write-assignments', 'practice', 'write assignments of both kinds'],
  ['l2-exercise-copying', 'practice', 'copy a and arr1, predict, then run'],
  ['l2-exercise-debug', 'practice', 'inspect memory with DevTools and console.log'],
  ['l2-question-strings-objects', 'question', 'how strings and objects are stored'],
  ['l2-question-why-heap', 'question', 'why objects are in the heap'],
  ['l2-measured-sizes', 'topic', 'measured sizes of numbers, strings, objects, arrays and closures'],
  ['l2-belief-primitives-not-in-heap', 'belief', 'primitives are not in the heap'],
] as const satisfies readonly Row[];

const leaks = [
  ['l3-what-is-a-leak', 'topic', 'what a memory leak is'],
  ['l3-forgotten-references', 'topic', 'cause: forgotten references'],
  ['l3-example-forgotten-array', 'example', 'the array that addData fills'],
  ['l3-global-variables', 'topic', 'cause: global variables'],
  ['l3-example-implicit-global', 'example', 'the implicit global'],
  ['l3-event-listeners', 'topic', 'cause: event listeners'],
  ['l3-example-button-listener', 'example', 'the listener on a button that is removed'],
  ['l3-closures', 'topic', 'cause: closures'],
  ['l3-example-large-array-closure', 'example', 'the closure that keeps a large array'],
  ['l3-detached-dom', 'topic', 'cause: elements that left the document and are still referenced'],
  ['l3-effects', 'topic', 'effects: growth, slowness, crashes'],
  ['l3-signs', 'topic', 'the common signs of a leak'],
  ['l3-identify-devtools', 'topic', 'find it: the Performance and Memory panels'],
  ['l3-heap-snapshots', 'topic', 'find it: heap snapshots'],
  ['l3-timeline', 'topic', 'find it: the allocation timeline'],
  ['l3-three-snapshots', 'topic', 'find it: three snapshots'],
  ['l3-avoid-globals', 'topic', 'avoid it: declare variables'],
  ['l3-avoid-listeners', 'topic', 'avoid it: remove listeners, with the example of handleClick'],
  ['l3-avoid-closures', 'topic', 'avoid it: closures that hold no more than they need'],
  ['l3-example-create-closure', 'example', 'createClosure and its unused variable'],
  ['l3-avoid-weak', 'topic', 'avoid it: WeakMap and WeakSet, with the example'],
  ['l3-practice-cause-and-fix', 'practice', 'write code that leaks, then fix it'],
  ['l3-exercise-simulate', 'practice', 'cause a leak and see it in DevTools'],
  ['l3-exercise-fix', 'practice', 'fix it: leakyFunc, and what data = null does and does not do'],
  ['l3-question-detect-prevent', 'question', 'how to detect and to prevent leaks'],
  ['l3-belief-listener-stays', 'belief', 'a listener stays when its element is removed'],
  ['l3-belief-unused-captured', 'belief', 'a closure keeps a variable that it does not use'],
] as const satisfies readonly Row[];

const garbageCollection = [
  ['l4-what-is-gc', 'topic', 'what garbage collection is'],
  ['l4-mark-and-sweep', 'topic', 'mark and sweep, both phases'],
  ['l4-generational', 'topic', 'generational collection: nursery, promotion, old space'],
  ['l4-lifecycle', 'topic', 'the life of an object and the clean-up after it'],
  ['l4-reachability', 'topic', 'reachability'],
  ['l4-example-reachability', 'example', 'obj1 and obj2: one reference is cut, one remains'],
  ['l4-immediate', 'topic', 'immediate collection, and whether JavaScript has it'],
  ['l4-deferred', 'topic', 'deferred collection'],
  ['l4-incremental', 'topic', 'incremental collection'],
  ['l4-trigger-memory', 'topic', 'trigger: memory runs short'],
  ['l4-trigger-manual', 'topic', 'trigger: by hand'],
  ['l4-belief-context-switch', 'belief', 'trigger: the end of a function'],
  ['l4-practice-globals', 'topic', 'good practice: no accidental globals, with the example'],
  ['l4-practice-nullify', 'topic', 'good practice: let go of what is not needed, with the example'],
  ['l4-practice-listeners', 'topic', 'good practice: remove listeners, with the example'],
  ['l4-practice-weak', 'topic', 'good practice: weak collections, with the example'],
  ['l4-weakref', 'topic', 'WeakRef and FinalizationRegistry'],
  ['l4-monitor-devtools', 'practice', 'watch collections with the browser’s tools'],
  ['l4-exercise-unreachable', 'practice', 'drop references and see when the objects are collected'],
  ['l4-exercise-manual', 'practice', 'see the effect of a collection that you provoke'],
  ['l4-tools-memory', 'topic', 'tools: the Memory panel and heap snapshots'],
  ['l4-tools-performance', 'topic', 'tools: the Performance panel'],
  ['l4-real-collections', 'topic', 'real collections of V8, as they happen'],
  ['l4-question-unused-memory', 'question', 'what happens to memory that is not used'],
] as const satisfies readonly Row[];

const scopeAndClosures = [
  ['l5-scope', 'topic', 'what scope is'],
  ['l5-global-scope', 'topic', 'global scope and how long it lasts'],
  ['l5-local-scope', 'topic', 'function and block scope and how long they last'],
  ['l5-scope-impact', 'topic', 'what scope means for memory'],
  ['l5-closure', 'topic', 'what a closure is'],
  ['l5-closure-impact', 'topic', 'what a closure means for memory: retention and leaks'],
  ['l5-example-outer-function', 'example', 'outerFunction and innerFunction'],
  ['l5-considerations-gc', 'topic', 'when the variables of a closure can be collected'],
  ['l5-example-large-object', 'example', 'createClosure and its largeObject'],
  ['l5-best-practices', 'topic', 'closures made cheap'],
  ['l5-summary', 'topic', 'the lesson in a few sentences'],
  ['l5-practice-write-closures', 'practice', 'write closures and see what they keep'],
  ['l5-question-scope-impact', 'question', 'how scope affects memory'],
  ['l5-belief-locals-on-stack', 'belief', 'local variables are on the stack and freed when the function ends'],
  ['l5-belief-captures-all', 'belief', 'a closure keeps everything in its scope'],
  ['l5-shared-context', 'topic', 'the surprise of the shared context, measured'],
] as const satisfies readonly Row[];

const advanced = [
  ['l6-weakmap-weakset', 'topic', 'WeakMap and WeakSet'],
  ['l6-weakmap-application', 'practice', 'build an application on a WeakMap'],
  ['l6-shared-memory', 'topic', 'shared memory and Web Workers'],
  ['l6-preallocate', 'topic', 'preallocation, with the example of new Array(1000)'],
  ['l6-typed-arrays', 'topic', 'typed arrays against plain arrays'],
  ['l6-example-typed-array', 'example', 'an ArrayBuffer and an Int32Array on it'],
  ['l6-node-buffers', 'topic', 'buffers in Node, with the example'],
  ['l6-buffer-slices', 'topic', 'slices share memory, with the example of subBuf'],
  ['l6-fragmentation', 'topic', 'fragmentation'],
  ['l6-grouping', 'topic', 'against fragmentation: keep alike things together'],
  ['l6-object-pools', 'topic', 'against fragmentation: object pools'],
  ['l6-web-workers', 'topic', 'work moved to a Web Worker'],
  ['l6-example-worker', 'example', 'a worker that is sent a message and answers'],
  ['l6-chunking', 'topic', 'large object graphs in small parts'],
  ['l6-deep-copies', 'topic', 'deep copies against references, with the example'],
  ['l6-spa-dom', 'topic', 'clean-up in a single-page application, with the example'],
  ['l6-react', 'topic', 'clean-up in React'],
  ['l6-v8-generations', 'topic', 'V8’s generations'],
  ['l6-profiling', 'topic', 'profiling: DevTools, heap snapshots, WebPageTest'],
  ['l6-node-inspect', 'example', 'node --inspect'],
  ['l6-exercise-preallocate', 'practice', 'preallocate memory for a large data set'],
  ['l6-exercise-fragmentation', 'practice', 'look for fragmentation under churn'],
  ['l6-exercise-worker', 'practice', 'move heavy work into a worker and measure'],
  ['l6-summary', 'topic', 'the lesson in a few sentences'],
  ['l6-question-weakmap', 'question', 'how a WeakMap prevents leaks'],
] as const satisfies readonly Row[];

type IdOf<Rows extends readonly Row[]> = Rows[number][0];

export type ItemId =
  | IdOf<typeof stackAndHeap>
  | IdOf<typeof allocation>
  | IdOf<typeof leaks>
  | IdOf<typeof garbageCollection>
  | IdOf<typeof scopeAndClosures>
  | IdOf<typeof advanced>;

/** All items, in the order of the lessons. */
export const checklist: readonly ChecklistItem[] = (
  [
    ['stack-and-heap', stackAndHeap],
    ['allocation', allocation],
    ['leaks', leaks],
    ['garbage-collection', garbageCollection],
    ['scope-and-closures', scopeAndClosures],
    ['advanced', advanced],
  ] as const
).flatMap(([lesson, rows]) => rows.map(([id, kind, about]) => ({ id, lesson, kind, about })));

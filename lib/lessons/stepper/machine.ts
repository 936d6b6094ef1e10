import type { Expression, Node, SpreadElement, Statement, Super } from 'acorn';
import type { Run } from './coroutine';
import { Environment } from './environment';
import type { Frame, Microtask, Timer } from './frame';
import { limits, RunEnded } from './limits';
import { makeRealm, type Realm } from './realm';
import type { StepRecord } from './recording';
import type { Analysis } from './scopes';
import { GuestArray, GuestCollection, GuestError, GuestIterator, GuestObject, type GuestWeakRef, type Key, type Value } from './values';

/** Carries a value that the program threw through the interpreter. */
export class GuestThrow extends Error {
  constructor(
    readonly value: Value,
    readonly at: number,
    /** Whether a promise was rejected with the value. */
    readonly isInPromise = false,
  ) {
    super('the program threw');
  }
}

/** How a statement ended; undefined if it ended normally. */
export type Completion =
  | { kind: 'return'; value: Value }
  | { kind: 'break' | 'continue'; label: string | null }
  | undefined;

/**
 * The three parts of the interpreter that call each other: an expression can call a function, and the statements of the
 * function evaluate expressions. All files call them through the machine, so that there is no import cycle.
 */
export interface Interpreter {
  evaluate(machine: Machine, node: Expression | SpreadElement | Super, environment: Environment): Run<Value>;
  runStatement(machine: Machine, node: Statement, environment: Environment, labels: readonly string[]): Run<Completion>;
  call(machine: Machine, callee: Value, self: Value, args: readonly Value[]): Value;
}

/** Records the state of a machine before each step. */
export interface StepRecorder {
  record(machine: Machine, what: StepRecord['what']): void;
}

/** The state of a run: stack frames, heap, output, and how much of each limit it has used. */
export class Machine {
  readonly frames: Frame[] = [];
  readonly output: string[] = [];
  readonly timers: Timer[] = [];
  readonly microtasks: Microtask[] = [];
  /** Rejected promises that nothing handles. */
  readonly rejections = new Set<GuestObject & { value: Value; at: number }>();
  /** Targets of WeakRefs that were used in the current task. They stay alive until the task ends, as ECMAScript says. */
  readonly keptAlive = new Set<GuestObject>();
  /** The arrays of texts of tagged templates that have run. */
  readonly templates = new Map<Node, GuestArray>();
  /** The function `next` of the built-in iterators. */
  nativeNext: GuestObject | null = null;
  readonly registries = new Set<{ cleanUp(machine: Machine, dead: readonly object[]): void }>();
  readonly weakRefs = new Set<GuestWeakRef>();
  readonly collections = new Set<GuestCollection>();
  readonly global: Environment;
  readonly realm: Realm;
  /** The source offset of the last evaluated node, for messages. */
  at = 0;
  now = 0;
  private work = 0;
  private objects = 0;
  private calls = 0;
  private timerIds = 0;

  constructor(
    readonly source: string,
    readonly analysis: Analysis,
    readonly recorder: StepRecorder,
    private readonly interpreter: Interpreter,
  ) {
    this.global = new Environment(null, 'global', new Set(), 0);
    this.realm = makeRealm();
  }

  get frame(): Frame {
    const frame = this.frames.at(-1);
    if (!frame) throw new RangeError('The call stack is empty.');
    return frame;
  }

  /** Evaluates an expression. */
  evaluate(node: Expression | SpreadElement | Super, environment: Environment): Run<Value> {
    return this.interpreter.evaluate(this, node, environment);
  }

  /** Runs one statement. `labels` are the labels directly before it. */
  runStatement(node: Statement, environment: Environment, labels: readonly string[] = []): Run<Completion> {
    return this.interpreter.runStatement(this, node, environment, labels);
  }

  /** Calls a function with `this` and arguments. */
  call(callee: Value, self: Value, args: readonly Value[]): Value {
    return this.interpreter.call(this, callee, self, args);
  }

  /** Counts one unit of work. @throws RunEnded if the program has used up its limit */
  tick(node: Node): void {
    this.at = node.start;
    this.spend();
  }

  /** Counts one unit of work of a built-in function. @throws RunEnded if the program has used up its limit */
  spend(): void {
    if (++this.work > limits.work) throw new RunEnded('limit', 'The program runs too long. It was stopped.');
  }

  /** Records a step: this node runs next. */
  step(node: Node, environment: Environment): void {
    this.tick(node);
    this.frame.environment = environment;
    this.frame.node = node;
    this.frame.handsOver = undefined;
    this.recorder.record(this, 'run');
  }

  /** A new number for an object, or for a scope that is drawn as an object. */
  newId(): number {
    if (++this.objects > limits.objects) {
      throw new RunEnded('limit', `The program has created ${limits.objects} objects. It was stopped, because the diagram cannot show more.`);
    }
    return this.objects;
  }

  newTimerId(): number {
    return ++this.timerIds;
  }

  newCallId(): number {
    return ++this.calls;
  }

  newObject(proto: GuestObject | null = this.realm.object): GuestObject {
    return new GuestObject(this.newId(), proto);
  }

  newArray(items: readonly Value[] = []): GuestArray {
    this.checkLength(items.length);
    const array = new GuestArray(this.newId(), this.realm.array);
    array.items = items.slice();
    return array;
  }

  newCollection(kind: GuestCollection['kind'], proto: GuestObject | null): GuestCollection {
    const collection = new GuestCollection(this.newId(), proto, kind);
    this.collections.add(collection);
    return collection;
  }

  newIterator(kind: GuestIterator['kind'], source: Value, values: Iterator<Value, unknown, undefined>): GuestIterator {
    return new GuestIterator(this.newId(), this.realm.iterators[kind], kind, source, values);
  }

  newError(name: keyof Realm['errors'], message: string): GuestError {
    const error = new GuestError(this.newId(), this.realm.errors[name]);
    error.properties.set('message', { value: message, isEnumerable: false });
    return error;
  }

  /** Throws an error into the program. */
  fail(name: keyof Realm['errors'], message: string): never {
    throw new GuestThrow(this.newError(name, message), this.at);
  }

  /** Checks the length of a string, array or collection. @throws RunEnded if it is longer than the diagram can show */
  checkLength(length: number): void {
    if (length > limits.length) {
      throw new RunEnded('limit', `A value would have the length ${length.toLocaleString('en')}. The limit is ${limits.length.toLocaleString('en')}.`);
    }
  }

  /** Ends the run, because a construct or a function is not part of the subset. */
  outside(what: string): never {
    throw new RunEnded('outside', what);
  }

  /** Tells the FinalizationRegistries that objects were freed. Each registered one adds a task. */
  cleanUp(dead: readonly object[]): void {
    for (const registry of this.registries) registry.cleanUp(this, dead);
  }

  print(line: string): void {
    if (this.output.length >= limits.printedLines) throw new RunEnded('limit', `The program has printed ${limits.printedLines} lines. It was stopped.`);
    this.output.push(line.length > 2_000 ? `${line.slice(0, 2_000)}…` : line);
  }

  /** Runs `body` with the frame on top of the stack. */
  within<Result>(frame: Frame, body: () => Result): Result {
    if (this.frames.length >= limits.depth) this.fail('RangeError', 'Maximum call stack size exceeded');
    this.frames.push(frame);
    try {
      return body();
    } finally {
      this.frames.pop();
    }
  }

  /** Runs `body`. Until it ends, the values count as reachable. */
  pinned<Result>(values: readonly Value[], body: () => Result): Result {
    const { pins } = this.frame;
    const height = pins.length;
    pins.push(...values);
    try {
      return body();
    } finally {
      pins.length = height;
    }
  }

  /** As `pinned`, for a piece that can be suspended. */
  *pinning<Result>(values: readonly Value[], body: () => Run<Result>): Run<Result> {
    const { pins } = this.frame;
    const height = pins.length;
    pins.push(...values);
    try {
      return yield* body();
    } finally {
      pins.length = height;
    }
  }

  /** Creates the scope that a node opens and declares its variables. Returns `parent` if the scope has no variables. */
  open(node: Node, parent: Environment, label: string): Environment {
    const info = this.analysis.scopes.get(node);
    if (!info || info.declared.size === 0) return parent;
    const environment = new Environment(parent, label, info.captured, info.captured.size > 0 ? this.newId() : 0);
    for (const [name, kind] of info.declared) environment.declare(name, kind);
    return environment;
  }
}

/** The name of a property key for messages. */
export function nameOfKey(key: Key): string {
  if (typeof key === 'symbol') return key.toString();
  return key.startsWith('\0') ? key.slice(1) : key;
}

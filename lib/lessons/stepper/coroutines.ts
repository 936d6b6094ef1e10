/* Starts and continues calls that can be suspended: generators and calls of async functions. */

import type { Resumption, Run } from './coroutine';
import { ReturnRequest } from './coroutine';
import type { Frame } from './frame';
import { GuestThrow, type Machine } from './machine';
import { type GuestPromise, newPromise, performThen, promiseFor, rejectPromise, resolvePromise } from './promises';
import { get } from './properties';
import { GuestCoroutine } from './suspended';
import { GuestObject, type Value } from './values';

/** The value that a suspended call continues with. @throws GuestThrow, ReturnRequest if it continues in another way */
export function received({ kind, value }: Resumption, at: number): Value {
  if (kind === 'throw') throw new GuestThrow(value, at);
  if (kind === 'return') throw new ReturnRequest(value);
  return value;
}

/** Creates the object that a call of a generator function returns. Its body has not begun. */
export function newGenerator(machine: Machine, frame: Frame, run: Run<Value>): GuestCoroutine {
  const proto = frame.callee && get(machine, frame.callee, 'prototype');
  return new GuestCoroutine(machine.newId(), proto instanceof GuestObject ? proto : machine.realm.generator, 'generator', frame, run);
}

/** Continues a generator until its next `yield` or its end. */
export function resumeGenerator(machine: Machine, generator: GuestCoroutine, resumption: Resumption): { value: Value; isDone: boolean } {
  if (generator.state === 'running') machine.fail('TypeError', 'Generator is already running');
  if (generator.state === 'new' && resumption.kind !== 'next') generator.state = 'done';
  if (generator.state === 'done') {
    if (resumption.kind === 'throw') throw new GuestThrow(resumption.value, machine.at);
    return { value: resumption.kind === 'return' ? resumption.value : undefined, isDone: true };
  }
  const { frame } = generator;
  generator.state = 'running';
  try {
    const { done, value } = onStack(machine, frame, () => {
      const result = (generator.run as Run<Value>).next(resumption);
      if (!result.done) handOver(machine, frame, 'yield', result.value.value);
      return result;
    });
    generator.state = done ? 'done' : 'suspended';
    return { value: done ? value : value.value, isDone: done === true };
  } catch (thrown) {
    generator.state = 'done';
    if (thrown instanceof ReturnRequest) return { value: thrown.value, isDone: true };
    throw thrown;
  }
}

/** Starts the call of an async function. Returns its promise at the first `await`, or at the end. */
export function startAsync(machine: Machine, frame: Frame, run: Run<Value>): GuestPromise {
  const promise = newPromise(machine);
  frame.pins.push(promise);
  runAsync(machine, frame, run, {
    done: (value) => resolvePromise(machine, promise, value),
    failed: (value, at) => rejectPromise(machine, promise, value, at),
  });
  return promise;
}

/** Runs the program itself, which can contain `await` outside functions, as a module can. */
export function startProgram(machine: Machine, frame: Frame, run: Run<unknown>): void {
  runAsync(machine, frame, run as Run<Value>, {
    done: () => undefined,
    failed: (value, at) => {
      throw new GuestThrow(value, at);
    },
  });
}

interface Outcome {
  done: (value: Value) => void;
  failed: (value: Value, at: number) => void;
}

/** Runs an async call to its next `await`, and from there on in microtasks, until its end. */
function runAsync(machine: Machine, frame: Frame, run: Run<Value>, outcome: Outcome): void {
  let suspended: GuestCoroutine | null = null;

  function advance(resumption: Resumption): void {
    if (suspended) suspended.state = 'running';
    try {
      const { done, value } = onStack(machine, frame, () => {
        const result = run.next(resumption);
        if (!result.done) waitFor(result.value.value);
        return result;
      });
      if (done) finish(() => outcome.done(value));
    } catch (thrown) {
      if (!(thrown instanceof GuestThrow)) throw thrown;
      finish(() => outcome.failed(thrown.value, thrown.at));
    }
  }

  function waitFor(value: Value): void {
    suspended ??= new GuestCoroutine(machine.newId(), null, 'async call', frame, run, advance);
    suspended.state = 'suspended';
    const awaited = promiseFor(machine, value);
    performThen(machine, awaited, { resumes: suspended });
    handOver(machine, frame, 'await', awaited);
  }

  function finish(report: () => void): void {
    if (suspended) suspended.state = 'done';
    report();
  }

  advance({ kind: 'next', value: undefined });
}

/** Records that a call is suspended, and the value that it hands over. */
function handOver(machine: Machine, frame: Frame, kind: 'yield' | 'await', value: Value): void {
  frame.handsOver = { kind, value };
  machine.recorder.record(machine, kind);
}

/** Runs `body` with the frame on top of the stack. The frame of the program itself is there already. */
function onStack<Result>(machine: Machine, frame: Frame, body: () => Result): Result {
  if (machine.frames[0] === frame) return body();
  return machine.within(frame, body);
}

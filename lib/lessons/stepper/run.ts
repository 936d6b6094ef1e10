import { parse, type Program } from 'acorn';
import { hoist, runStatements } from './blocks';
import { installBuiltins } from './builtins';
import { call } from './calls';
import { startProgram } from './coroutines';
import { evaluate } from './expressions';
import { isStrictCode } from './functions';
import { errorText, inspect } from './inspect';
import { limits, RunEnded } from './limits';
import { GuestThrow, Machine } from './machine';
import { Recorder } from './record';
import type { Ending, Recording } from './recording';
import { analyse } from './scopes';
import { runStatement } from './statements';
import { checkSubset } from './subset';
import { GuestError, GuestObject } from './values';

/**
 * Runs a program of the subset to its end or to a limit, and records every step. Errors of the program do not throw; they
 * are the `ending` of the recording. The program cannot call functions of the host.
 */
export function run(source: string): Recording {
  if (source.length > limits.source) {
    return { steps: [], output: [], ending: { kind: 'limit', line: 1, message: `The program is longer than ${limits.source.toLocaleString('en')} characters.` } };
  }
  const recorder = new Recorder();
  let machine: Machine | undefined;
  let ending: Ending = { kind: 'finished' };
  try {
    const program = parse(source, { ecmaVersion: 'latest', sourceType: 'script', locations: true, allowAwaitOutsideFunction: true });
    checkSubset(program);
    machine = new Machine(source, analyse(program), recorder, { evaluate, runStatement, call });
    installBuiltins(machine);
    runProgram(machine, program);
  } catch (thrown) {
    ending = endingOf(thrown, source, machine?.at ?? 0);
  }
  return { steps: recorder.steps, output: machine?.output ?? [], ending };
}

function runProgram(machine: Machine, program: Program): void {
  const { global } = machine;
  for (const [name, kind] of machine.analysis.scopes.get(program)?.declared ?? []) global.declare(name, kind);
  const thisBinding = { value: machine.realm.globalObject, isSet: true, newTarget: undefined, home: null, constructing: null };
  const frame = { id: 0, name: 'the program', environment: global, outer: null, thisBinding, callee: null, node: program, pins: [], isStrict: isStrictCode(program) };
  machine.frames.push(frame);
  startProgram(machine, frame, (function* () {
    hoist(machine, program.body, global);
    yield* runStatements(machine, program.body, global);
  })());
  runTasks(machine);
  machine.frame.environment = global;
  machine.frame.node = { ...program, start: program.end, loc: { start: endOf(program), end: endOf(program) } };
  machine.recorder.record(machine, 'end');
}

/**
 * Runs the microtasks, and after them the timers in the order in which they are due, each followed by the microtasks that
 * it adds. Does not wait for the timers. @throws GuestThrow a rejection that nothing handles
 */
function runTasks(machine: Machine): void {
  const { timers } = machine;
  for (;;) {
    runMicrotasks(machine);
    timers.sort((a, b) => a.due - b.due || a.id - b.id);
    const [timer] = timers;
    if (!timer) return;
    machine.now = timer.due;
    if (timer.every === null) timers.shift();
    else timer.due += Math.max(1, timer.every);
    call(machine, timer.callback, undefined, timer.args);
  }
}

function runMicrotasks(machine: Machine): void {
  for (let next = machine.microtasks.shift(); next; next = machine.microtasks.shift()) {
    const { holds, run } = next;
    machine.pinned(holds.map(([, value]) => value), run);
  }
  machine.keptAlive.clear();
  for (const { value, at } of machine.rejections) throw new GuestThrow(value, at, true);
}

const endOf = (program: Program) => program.loc?.end ?? { line: 1, column: 0 };

function endingOf(thrown: unknown, source: string, at: number): Ending {
  const lineAt = (offset: number) => source.slice(0, offset).split('\n').length;
  if (thrown instanceof GuestThrow) {
    const { value } = thrown;
    const message = value instanceof GuestError ? errorText(value) : value instanceof GuestObject ? inspect(value) : inspect(value, false);
    return { kind: 'thrown', message: `Uncaught ${thrown.isInPromise ? '(in promise) ' : ''}${message}`, line: lineAt(thrown.at) };
  }
  if (thrown instanceof RunEnded) return { kind: thrown.kind, message: thrown.message, line: lineAt(thrown.at ?? at) };
  if (thrown instanceof SyntaxError) {
    const { pos } = thrown as SyntaxError & { pos?: number };
    return { kind: 'syntax', message: thrown.message.replace(/ \(\d+:\d+\)$/, ''), line: lineAt(pos ?? 0) };
  }
  // The stack of the host has overflowed: an expression is nested too deeply for the stepper.
  if (thrown instanceof RangeError) return { kind: 'limit', message: 'This is nested too deeply to step through.', line: lineAt(at) };
  throw thrown;
}

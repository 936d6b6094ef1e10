import { isCallable } from '../callables';
import { toInteger } from '../convert';
import { inspect } from '../inspect';
import { limits, RunEnded } from '../limits';
import type { Machine } from '../machine';
import { type Native, methods, namespace } from './native';

/** Installs `console` and the timers. */
export function installHost(machine: Machine): void {
  const { realm } = machine;
  const console = namespace(machine, 'console');
  const print: Native = (machine, _, args) => {
    machine.print(args.map((arg) => inspect(arg)).join(' '));
    return undefined;
  };
  methods(machine, console, { log: print, info: print, warn: print, error: print, debug: print });
  methods(machine, realm.globalObject, {
    setTimeout: timer(false),
    setInterval: timer(true),
    clearTimeout: clear,
    clearInterval: clear,
  });
}

const timer = (isRepeated: boolean): Native => (machine, _, [callback, delay, ...args]) => {
  if (!isCallable(callback)) return machine.fail('TypeError', 'The callback must be a function');
  if (machine.timers.length >= limits.depth) throw new RunEnded('limit', 'The program sets too many timers.');
  const wait = Math.max(0, toInteger(machine, delay));
  const id = machine.newTimerId();
  machine.timers.push({ id, due: machine.now + wait, callback, args, every: isRepeated ? wait : null });
  return id;
};

const clear: Native = (machine, _, [id]) => {
  const at = machine.timers.findIndex((one) => one.id === id);
  if (at >= 0) machine.timers.splice(at, 1);
  return undefined;
};

import { expect, test } from 'vitest';
import type { StepRecord, TaskRecord } from './recording';
import { run } from './run';

const titles = (tasks: readonly TaskRecord[]) => tasks.map(({ title }) => title);
const titleOf = ({ heap }: StepRecord, id: number | undefined) => heap.find((one) => one.id === id)?.title;

/** The last step before a line runs. */
function before(source: string, line: number): StepRecord {
  const step = run(source).steps.find((one) => one.line === line && one.what === 'run');
  if (!step) throw new Error(`Line ${line} does not run.`);
  return step;
}

test('the microtask queue and the timers are drawn in the order in which they run', () => {
  const step = before(`setTimeout(late, 5); setTimeout(() => 1, 1); function late() {}
Promise.resolve(7).then(function first(x) { return x; });
queueMicrotask(function second() {});
let end = 1;`, 4);
  expect(titles(step.microtasks)).toEqual(['call first', 'call second']);
  expect(step.microtasks[0]?.slots).toMatchObject([{ name: 'calls', value: { kind: 'reference' } }, { name: 'value', value: { kind: 'primitive', text: '7' } }, { name: 'promise' }]);
  expect(titles(step.timers)).toEqual(['timeout at 1 ms', 'timeout at 5 ms']);
});

test('a suspended async call is on the heap with its variables, and the promise that it waits for references it', () => {
  const source = `async function load() { const local = [1, 2]; const data = await new Promise(() => {}); return [local, data]; }
load();
let end = 1;`;
  const { steps } = run(source);
  const suspended = steps.find(({ what }) => what === 'await');
  expect(suspended?.frames.at(-1)).toMatchObject({ name: 'load', awaits: { kind: 'reference' } });
  const step = before(source, 3);
  const call = step.heap.find(({ kind }) => kind === 'call');
  expect(call).toMatchObject({ title: 'call of load, suspended at line 1', slots: [{ name: 'local', value: { kind: 'reference' } }, { name: 'data', value: { kind: 'unset' } }] });
  const waiting = step.heap.find(({ slots }) => slots.some(({ name }) => name === 'then continues'));
  expect(waiting).toMatchObject({ title: 'Promise (pending)', slots: [{ value: { kind: 'reference', to: call?.id } }] });
  expect(step.frames).toHaveLength(1);
  // Nothing references the promise that never settles, so the call can never continue.
  expect(step.unreachable.map((id) => titleOf(step, id))).toContain('call of load, suspended at line 1');
});

test('a generator that is suspended keeps its variables, and loses them at its end', () => {
  const source = `function* count() { const big = [1, 2, 3]; yield big.length; }
const it = count();
it.next();
it.next();
let end = 1;`;
  const generator = (line: number) => before(source, line).heap.find(({ kind }) => kind === 'generator');
  expect(generator(3)).toMatchObject({ title: 'generator count, not begun', slots: [{ name: 'big', value: { kind: 'unset' } }] });
  expect(generator(4)).toMatchObject({ title: 'generator count, suspended at line 1', slots: [{ name: 'big', value: { kind: 'reference' } }] });
  expect(generator(5)).toMatchObject({ title: 'generator count, done', slots: [] });
  const end = before(source, 5);
  expect(end.unreachable.map((id) => titleOf(end, id))).toContain('Array(3)');
});

test('a WeakRef does not keep its target, which deref returns until it is freed', () => {
  const source = `let o = { big: 1 };
const ref = new WeakRef(o);
o = null;
setTimeout(() => { for (let i = 0; i < 20; i++) ({ i }); });
setTimeout(() => { let at; for (let i = 0; i < 20; i++) { at = { i }; } console.log(ref.deref()); });
let end = 1;`;
  const step = before(source, 6);
  expect(step.heap.find(({ kind }) => kind === 'weakref')).toMatchObject({ slots: [{ name: 'target', isWeak: true, value: { kind: 'reference' } }] });
  expect(run(source).output).toEqual(['undefined']);
  expect(run('let o = {}; const ref = new WeakRef(o); o = null; console.log(typeof ref.deref());').output).toEqual(['object']);
});

test('a rejection that nothing handles ends the run with a message', () => {
  expect(run('let a = 1;\nPromise.reject(new Error("no"));').ending).toEqual({ kind: 'thrown', message: 'Uncaught (in promise) Error: no', line: 2 });
  expect(run('const p = Promise.reject(1); p.catch(() => 2);').ending).toEqual({ kind: 'finished' });
});

test('await works outside functions, too', () => {
  expect(run('console.log(await Promise.resolve(3)); const [a] = await Promise.all([4]); console.log(a);').output).toEqual(['3', '4']);
});

test('a built-in function that the stepper lacks is named, and is not an error of the program', () => {
  for (const [source, name] of [['[1].toLocaleString()', '`toLocaleString` of Array.prototype'], ['Number.range', null], ['Object.prototype.__defineGetter__', '`__defineGetter__` of Object.prototype'], ['new Date()', '`Date`']] as const) {
    const { ending } = run(source);
    if (name === null) expect(ending.kind).toBe('finished');
    else expect(ending).toMatchObject({ kind: 'outside', message: name });
  }
});

test('long strings and names are recorded by their beginning, and stay apart', () => {
  const { steps } = run(`const a = 'x'.repeat(8_000), b = 'x'.repeat(8_000), c = 'x'.repeat(7_999) + 'y'; const o = { ['k'.repeat(900)]: 1 };`);
  const [a, b, c] = steps.at(-1)?.frames[0]?.scopes[0]?.slots ?? [];
  expect(a?.value).toMatchObject({ kind: 'string', text: 'x'.repeat(200), length: 8_000 });
  expect(a?.value).toEqual(b?.value);
  expect(a?.value).not.toEqual(c?.value);
  expect(steps.at(-1)?.heap[0]?.slots[0]?.name).toHaveLength(201);
});

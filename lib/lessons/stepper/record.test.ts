import { expect, test } from 'vitest';
import { limits } from './limits';
import type { HeapRecord, StepRecord } from './recording';
import { run } from './run';

/** The last step of a program, with its titles and its unreachable objects. */
function last(source: string) {
  const { steps, ending } = run(source);
  expect(ending).toEqual({ kind: 'finished' });
  const step = steps.at(-1);
  if (!step) throw new Error('no step');
  return { step, steps, titles: step.heap.map(({ title }) => title), unreachable: unreachableIn(step) };
}

const unreachableIn = (step: StepRecord) => step.heap.filter(({ id }) => step.unreachable.includes(id)).map(({ title }) => title);
const byTitle = (step: StepRecord | undefined, title: string): HeapRecord | undefined => step?.heap.find((one) => one.title === title);
const globalsOf = (step: StepRecord): unknown => Object.fromEntries(step.frames[0]?.scopes[0]?.slots.map(({ name, value }) => [name, value]) ?? []);

test('two variables refer to one object', () => {
  const { step } = last('let obj = { a: 10 }; let objRef = obj;');
  expect(globalsOf(step)).toEqual({ obj: { kind: 'reference', to: 1 }, objRef: { kind: 'reference', to: 1 } });
  expect(step.heap).toHaveLength(1);
});

test('an object becomes unreachable when its last reference is removed, and not before', () => {
  const { steps, unreachable } = last('let a = { n: 1 };\nlet b = a;\na = null;\nb = null;');
  expect(steps.map(unreachableIn)).toEqual([[], [], [], [], ['Object']]);
  expect(unreachable).toEqual(['Object']);
});

test('two objects that refer to each other become unreachable together', () => {
  expect(last('let a = {}; let b = { a }; a.b = b; a = null; b = null;').unreachable).toEqual(['Object', 'Object']);
});

test('a local object becomes unreachable when its call returns', () => {
  const { steps } = last('function f() { const local = [1]; return 2; } f();');
  expect(steps.filter((step) => byTitle(step, 'Array(1)')).map(unreachableIn)).toEqual([[], [], ['Array(1)']]);
});

test('a variable that a closure uses is in a scope on the heap; a variable that it does not use is in the stack frame', () => {
  const { steps, step } = last(`function outer() { const used = [1]; const unused = [2, 2]; return function inner() { return used; }; }\nconst kept = outer();`);
  const inside = steps.find(({ what, frames }) => what === 'return' && frames.length === 2);
  expect(inside?.frames[1]?.scopes[0]).toMatchObject({ slots: [{ name: 'unused' }], captured: byTitle(inside, 'scope of outer')?.id });
  expect(byTitle(step, 'function inner')).toMatchObject({ uses: ['used'], scope: byTitle(step, 'scope of outer')?.id });
  expect(unreachableIn(step)).toEqual(['Array(2)']);
});

test('closures share a scope: a retained closure retains the variables of another closure', () => {
  const { step, unreachable } = last(`function outer() { const big = [1, 2, 3]; function uses() { return big; } return function innocent() { return 1; }; }\nconst kept = outer();`);
  expect(byTitle(step, 'Array(3)')).toBeDefined();
  expect(unreachable).toEqual(['function uses']);
});

test('an entry of a WeakMap becomes unreachable with its key, even if the value refers to the key', () => {
  const { unreachable } = last('const weak = new WeakMap(); let key = { k: 1 }; weak.set(key, { data: 1, key }); key = null;');
  expect(unreachable).toEqual(['Object', 'Object']);
  expect(last('const map = new Map(); let key = { k: 1 }; map.set(key, { data: 1 }); key = null;').unreachable).toEqual([]);
});

test('intermediate values of an expression are reachable', () => {
  const { steps } = last('function pause() { return 1; } const all = [{ n: 1 }, pause(), [2]];');
  expect(steps.flatMap(unreachableIn)).toEqual([]);
  const inPause = steps.find(({ frames }) => frames.length === 2);
  expect(byTitle(inPause, 'Object')?.slots).toEqual([{ name: 'n', value: { kind: 'primitive', text: '1' } }]);
});

test('a running method retains its instance, and a call retains its arguments', () => {
  const { steps } = last('class A { run(list) { const n = 1; return n; } } new A().run([1]);');
  expect(steps.filter(({ frames }) => frames.length > 1).flatMap(unreachableIn)).toEqual([]);
  expect(unreachableIn(steps.at(-1) ?? steps[0] as StepRecord)).toEqual(['A', 'Array(1)']);
});

test('a variable before its declaration is not set', () => {
  const [first] = run('let late = 1;').steps;
  expect(first && globalsOf(first)).toEqual({ late: { kind: 'unset' } });
});

test('the record of a class has its methods, and the record of an instance has its fields', () => {
  const { step } = last('class Dog { #age = 3; name = "Rex"; bark() {} } const rex = new Dog();');
  expect(byTitle(step, 'class Dog')?.methods).toEqual(['bark']);
  expect(byTitle(step, 'Dog')?.slots.map(({ name }) => name)).toEqual(['#age', 'name']);
});

test('unreachable objects are freed and counted when there are many of them', () => {
  const { step } = last(`for (let i = 0; i < ${limits.unreachable + 1}; i++) ({ i });\nlet end = 1;`);
  expect(step.freed).toBe(0); // no step recorded these objects
  const { step: seen } = last(`let at; for (let i = 0; i < ${limits.unreachable + 3}; i++) at = { i };`);
  expect(seen.freed).toBe(limits.unreachable + 1);
});

test('an object that did not change between two steps has the same record in both', () => {
  const { steps } = last('const a = { n: 1 }; const b = { n: 2 }; b.n = 3;');
  const [before, after] = [steps.at(-2), steps.at(-1)];
  expect(after?.heap[0]).toBe(before?.heap[0]);
  expect(after?.heap[1]).not.toBe(before?.heap[1]);
});

test('every step names a line of the source', () => {
  const { steps } = last('let a = 1;\n\nfor (const x of [1, 2])\n  a += x;\n');
  expect(steps.map(({ line }) => line)).toEqual([1, 3, 3, 4, 3, 4, 5]);
});

test('objects that a timer references are reachable until it has run', () => {
  const { steps, unreachable } = last('let data = [1, 2]; setTimeout(() => console.log(data.length), 10); const n = 1;');
  expect(steps.at(-2)?.frames).toHaveLength(2);
  expect(unreachable).toEqual(['function =>']);
});

import { expect, test } from 'vitest';
import { limits } from './limits';
import type { HeapRecord, StepRecord } from './recording';
import { run } from './run';

/** The last step of a program, and what helps to ask about it. */
function last(source: string) {
  const { steps, ending } = run(source);
  expect(ending).toEqual({ kind: 'finished' });
  const step = steps.at(-1);
  if (!step) throw new Error('no step');
  return { step, steps, titles: step.heap.map(({ title }) => title), lost: lostIn(step) };
}

const lostIn = (step: StepRecord) => step.heap.filter(({ id }) => step.unreachable.includes(id)).map(({ title }) => title);
const byTitle = (step: StepRecord | undefined, title: string): HeapRecord | undefined => step?.heap.find((one) => one.title === title);
const globalsOf = (step: StepRecord): unknown => Object.fromEntries(step.frames[0]?.scopes[0]?.slots.map(({ name, value }) => [name, value]) ?? []);

test('two variables refer to one object', () => {
  const { step } = last('let obj = { a: 10 }; let objRef = obj;');
  expect(globalsOf(step)).toEqual({ obj: { kind: 'reference', to: 1 }, objRef: { kind: 'reference', to: 1 } });
  expect(step.heap).toHaveLength(1);
});

test('an object is lost when its last reference is cut, and not before', () => {
  const { steps, lost } = last('let a = { n: 1 };\nlet b = a;\na = null;\nb = null;');
  expect(steps.map(lostIn)).toEqual([[], [], [], [], ['Object']]);
  expect(lost).toEqual(['Object']);
});

test('two objects that refer to each other are lost together', () => {
  expect(last('let a = {}; let b = { a }; a.b = b; a = null; b = null;').lost).toEqual(['Object', 'Object']);
});

test('a local object is lost when its call returns', () => {
  const { steps } = last('function f() { const local = [1]; return 2; } f();');
  expect(steps.filter((step) => byTitle(step, 'Array(1)')).map(lostIn)).toEqual([[], [], ['Array(1)']]);
});

test('a variable that a closure uses lives in a scope on the heap; one that it does not use lives in the frame', () => {
  const { steps, step } = last(`function outer() { const used = [1]; const unused = [2, 2]; return function inner() { return used; }; }\nconst kept = outer();`);
  const inside = steps.find(({ what, frames }) => what === 'return' && frames.length === 2);
  expect(inside?.frames[1]?.scopes[0]).toMatchObject({ slots: [{ name: 'unused' }], captured: byTitle(inside, 'scope of outer')?.id });
  expect(byTitle(step, 'function inner')).toMatchObject({ uses: ['used'], scope: byTitle(step, 'scope of outer')?.id });
  expect(lostIn(step)).toEqual(['Array(2)']);
});

test('siblings share a scope: a kept function that uses nothing keeps what the other uses', () => {
  const { step, lost } = last(`function outer() { const big = [1, 2, 3]; function uses() { return big; } return function innocent() { return 1; }; }\nconst kept = outer();`);
  expect(byTitle(step, 'Array(3)')).toBeDefined();
  expect(lost).toEqual(['function uses']);
});

test('an entry of a WeakMap goes with its key, also where the value refers to the key', () => {
  const { lost } = last('const weak = new WeakMap(); let key = { k: 1 }; weak.set(key, { data: 1, key }); key = null;');
  expect(lost).toEqual(['Object', 'Object']);
  expect(last('const map = new Map(); let key = { k: 1 }; map.set(key, { data: 1 }); key = null;').lost).toEqual([]);
});

test('values in the middle of an expression are in use', () => {
  const { steps } = last('function pause() { return 1; } const all = [{ n: 1 }, pause(), [2]];');
  expect(steps.flatMap(lostIn)).toEqual([]);
  const inPause = steps.find(({ frames }) => frames.length === 2);
  expect(byTitle(inPause, 'Object')?.slots).toEqual([{ name: 'n', value: { kind: 'primitive', text: '1' } }]);
});

test('a method keeps the instance that it runs on, and a call keeps its arguments', () => {
  const { steps } = last('class A { run(list) { const n = 1; return n; } } new A().run([1]);');
  expect(steps.filter(({ frames }) => frames.length > 1).flatMap(lostIn)).toEqual([]);
  expect(lostIn(steps.at(-1) ?? steps[0] as StepRecord)).toEqual(['A', 'Array(1)']);
});

test('a variable before its declaration is not set', () => {
  const [first] = run('let late = 1;').steps;
  expect(first && globalsOf(first)).toEqual({ late: { kind: 'unset' } });
});

test('a class is drawn with its methods, an instance with its fields', () => {
  const { step } = last('class Dog { #age = 3; name = "Rex"; bark() {} } const rex = new Dog();');
  expect(byTitle(step, 'class Dog')?.methods).toEqual(['bark']);
  expect(byTitle(step, 'Dog')?.slots.map(({ name }) => name)).toEqual(['#age', 'name']);
});

test('lost objects are freed when there are many of them, and counted', () => {
  const { step } = last(`for (let i = 0; i < ${limits.unreachable + 1}; i++) ({ i });\nlet end = 1;`);
  expect(step.freed).toBe(0); // nothing ever saw them
  const { step: seen } = last(`let at; for (let i = 0; i < ${limits.unreachable + 3}; i++) at = { i };`);
  expect(seen.freed).toBe(limits.unreachable + 1);
});

test('what did not change between two steps is the same record', () => {
  const { steps } = last('const a = { n: 1 }; const b = { n: 2 }; b.n = 3;');
  const [before, after] = [steps.at(-2), steps.at(-1)];
  expect(after?.heap[0]).toBe(before?.heap[0]);
  expect(after?.heap[1]).not.toBe(before?.heap[1]);
});

test('every step names a line of the source', () => {
  const { steps } = last('let a = 1;\n\nfor (const x of [1, 2])\n  a += x;\n');
  expect(steps.map(({ line }) => line)).toEqual([1, 3, 3, 4, 3, 4, 5]);
});

test('what a timer holds is in use until it has run', () => {
  const { steps, lost } = last('let data = [1, 2]; setTimeout(() => console.log(data.length), 10); const n = 1;');
  expect(steps.at(-2)?.frames).toHaveLength(2);
  expect(lost).toEqual(['function =>']);
});

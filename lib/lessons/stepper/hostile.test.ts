import { expect, test } from 'vitest';
import { limits } from './limits';
import { run } from './run';

/** Programs that try to reach the host or to run forever, and the ending that each must have. */
const attacks = {
  'the constructor of a constructor': [`({}).constructor.constructor('return globalThis')()`, 'outside'],
  'the constructor of a function': [`(() => 1).constructor('return process')()`, 'outside'],
  'new Function': [`new Function('return 1')`, 'outside'],
  'the constructor of a native function': [`console.log.constructor('return this')()`, 'outside'],
  'eval': [`eval('1')`, 'outside'],
  'an indirect eval': [`(0, globalThis['ev' + 'al'])('1')`, 'outside'],
  'import()': [`import('node:fs')`, 'outside'],
  'a global of the host': [`process.exit()`, 'outside'],
  'fetch': [`fetch('/')`, 'outside'],
  'an endless while': [`while (true) {}`, 'limit'],
  'an endless for': [`for (;;) {}`, 'limit'],
  'an endless for…of over an array that grows': [`const a = [1]; for (const x of a) a.push(x)`, 'limit'],
  'an endless Map': [`const m = new Map([[0, 0]]); for (const [k] of m) m.set(k + 1, 0)`, 'limit'],
  'an endless label': [`a: for (;;) { continue a; }`, 'limit'],
  'an endless interval': [`setInterval(() => {}, 0)`, 'limit'],
  'timers that set timers': [`function again() { setTimeout(again); setTimeout(again); } again()`, 'limit'],
  'a getter that reads itself': [`const o = { get x() { return this.x; } }; o.x`, 'thrown'],
  'a toString that calls itself': [`const o = { toString() { return '' + o; } }; '' + o`, 'thrown'],
  'recursion without end': [`function f() { f(); } f()`, 'thrown'],
  'recursion that catches the overflow': [`function f() { try { f(); } finally { f(); } } f()`, 'limit'],
  'recursion through sort': [`function f() { [2, 1].sort(f); } f()`, 'thrown'],
  'recursion through bind': [`let f = () => 1; for (let i = 0; i < 150; i++) f = f.bind(null); f()`, 'any'],
  'a string that doubles': [`let s = 'x'; for (let i = 0; i < 50; i++) s += s;`, 'limit'],
  'a string that is repeated': [`'x'.repeat(1e9)`, 'limit'],
  'a replacement that grows': [`let s = 'aaaaaaaaaaaaaaaa'; for (;;) s = s.replaceAll('a', '$&$&$&$&')`, 'limit'],
  'padding': [`''.padEnd(1e9)`, 'limit'],
  'a long array': [`new Array(1e9)`, 'limit'],
  'an array with a very high index': [`const a = []; a[4e9 - 5e8] = 1`, 'limit'],
  'an array that doubles and is flattened': [`let a = [1]; for (let i = 0; i < 40; i++) a = [a, a].flat(9)`, 'limit'],
  'an array-like object of infinite length': [`Array.from({ length: Infinity })`, 'limit'],
  'a negative length': [`new Array(-1)`, 'thrown'],
  'a large BigInt': [`10n ** 100000n`, 'limit'],
  'a BigInt that squares': [`let n = 10n; for (;;) n *= n`, 'limit'],
  'many properties': [`const o = {}; for (let i = 0; ; i++) o[i + 'k'] = i`, 'limit'],
  'many objects': [`const all = []; Array.from({ length: 9000 }, () => all.push({}))`, 'limit'],
  'much output': [`for (let i = 0; ; i++) { console.log(i); }`, 'limit'],
  'a cycle of prototypes': [`const a = {}, b = Object.create(a); Object.setPrototypeOf(a, b)`, 'thrown'],
  'a regular expression that backtracks without end': [`/(a+)+$/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')`, 'limit'],
  'a regular expression that calls itself deeply': [`/(?:ab)*/.test('ab'.repeat(5_000))`, 'any'],
  'a split by a slow expression': [`'a'.repeat(9_000).split(/(?:a*a*a*)*b/)`, 'limit'],
  'a generator without end': [`function* g() { for (;;) yield 1; } [...g()]`, 'limit'],
  'an iterator without end': [`const [...all] = { [Symbol.iterator]: () => ({ next: () => ({ done: false }) }) }`, 'limit'],
  'microtasks that add microtasks': [`function again() { queueMicrotask(again); } again()`, 'limit'],
  'an async function that waits for ever': [`(async () => { for (;;) await 1; })()`, 'limit'],
  'a promise that follows itself': [`let go; const p = new Promise((f) => { go = f; }); go(p)`, 'thrown'],
  'JSON of a cycle': [`const a = {}; a.a = a; JSON.stringify(a)`, 'thrown'],
  'deep JSON': [`JSON.parse('['.repeat(4_000) + ']'.repeat(4_000))`, 'any'],
  'a large JSON text': [`JSON.stringify(Array.from({ length: 9_000 }, () => 'xxxxxxxxxx'))`, 'limit'],
  'the constructor of a generator function': [`(function* () {}).constructor('yield 1')`, 'outside'],
  'the constructor of an async function': [`(async () => {}).constructor('return process')()`, 'outside'],
  'a symbol of the host': [`Symbol.iterator.constructor.constructor('return this')()`, 'outside'],
  'a broken program': [`let = ;`, 'syntax'],
  'deep brackets': ['('.repeat(9_000) + ')'.repeat(9_000), 'any'],
  'a long sum': [`1${'+1'.repeat(9_900)}`, 'any'],
  'deep arrays': [`let a = []; for (let i = 0; i < 300; i++) a = [a]; console.log(a); a + ''; structuredClone(a)`, 'any'],
  'a long program': ['1;'.repeat(limits.source), 'limit'],
} as const;

for (const [title, [source, ending]] of Object.entries(attacks)) {
  test(`${title}: ends soon, with a message, and cannot reach the host`, () => {
    const began = performance.now();
    const globals = Object.getOwnPropertyNames(globalThis).length;
    const recording = run(source);
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(Object.getOwnPropertyNames(globalThis).length).toBe(globals);
    if (ending !== 'any') expect(recording.ending).toMatchObject({ kind: ending });
    if ('message' in recording.ending) expect(recording.ending.message).not.toBe('');
    expect(recording.steps.length).toBeLessThanOrEqual(limits.steps);
    expect(structuredClone(recording)).toEqual(recording);
  });
}

test('a program cannot change the prototypes of the host', () => {
  run(`Object.prototype.polluted = 1; Array.prototype.polluted = 2; ({}).__proto__; ({}).constructor.prototype.polluted = 3; [].constructor.prototype.push = 1;`);
  expect('polluted' in {}).toBe(false);
  expect([1].push(2)).toBe(2);
});

test('a run that a limit stops names the limit and the line', () => {
  expect(run('let i = 0;\nwhile (true) i++;').ending).toMatchObject({ kind: 'limit', line: 2, message: expect.stringContaining('steps') as string });
});

test('a stack overflow throws the same error as in V8, and the program can catch it', () => {
  const { output, ending, steps } = run(`let depth = 0;
function down() { depth++; down(); }
try { down(); } catch (error) { console.log(error.name, error.message, depth); }`);
  expect(ending.kind).toBe('finished');
  expect(output).toEqual([`RangeError Maximum call stack size exceeded ${limits.depth - 1}`]);
  expect(Math.max(...steps.map(({ frames }) => frames.length))).toBe(limits.depth);
});

import { expect, test } from 'vitest';
import { run } from '@/lib/lessons/stepper/run';
import { describe as describeStep, endingInWords } from './describe';
import { viewOf } from './view';

const all = (source: string) => {
  const recording = run(source);
  return { sentences: recording.steps.map((_, at) => describeStep(recording, at)), ending: endingInWords(recording.ending) };
};

test('an error is told once: by the ending, and not by the sentence of the last step', () => {
  for (const [source, message] of [
    ['const a = null;\na.b;', "Uncaught TypeError: Cannot read properties of null (reading 'b') (line 2)."],
    ['let a = 1;\nnew Date();', 'The stepper does not support this: `Date` (line 2).'],
    ['let a = ;', 'Syntax error: unexpected token (line 1).'],
  ] as const) {
    const { sentences, ending } = all(source);
    expect(ending).toBe(message);
    expect(sentences.join(' ')).not.toContain(message.slice(0, 30));
  }
  expect(describeStep(run('let = ;'), 0)).toBe('The program did not run.');
});

test('a suspended call is described', () => {
  expect(all('function* g() { yield 5; } g().next();').sentences).toContainEqual(expect.stringContaining('g yields 5 and is suspended.'));
  expect(all('async function f() { await 5; } f();').sentences).toContainEqual(expect.stringMatching(/f waits for → #\d+ and is suspended\./));
});

test('a long string never fills the screen', () => {
  const { sentences, ending } = all(`let a = ''; a = 'x'.repeat(8_000); console.log(a); class A {} const o = { [a]: a }; throw new Error(a);`);
  for (const text of [...sentences, ending ?? '']) expect(text.length).toBeLessThan(700);
});

test('strings on the heap are drawn once each, also long ones with the same beginning', () => {
  const step = run(`const a = 'x'.repeat(900), b = 'x'.repeat(900), c = 'x'.repeat(899) + 'y', d = 'x';`).steps.at(-1);
  if (!step) throw new Error('no step');
  expect(viewOf(step, true).strings.map(({ id, length }) => [id, length])).toEqual([[-1, 900], [-2, 900], [-3, 1]]);
});

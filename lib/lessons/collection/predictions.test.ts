import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { predictions } from './predictions';

for (const { id, code, answers, run } of predictions) {
  test(`the program ${id} prints the same as its source text, and that is one of the answers`, () => {
    let printed = '';
    const log = (...values: unknown[]) => {
      printed = values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' ');
    };
    runInNewContext(code, { console: { log } });
    expect(run()).toBe(printed);
    expect(answers).toContain(printed);
    expect(new Set(answers).size).toBe(answers.length);
  });
}

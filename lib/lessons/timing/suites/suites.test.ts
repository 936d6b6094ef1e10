import { describe, expect, it } from 'vitest';
import { suites } from '.';

describe.each(Object.entries(suites))('the suite %s', (_name, { contenders, title, job }) => {
  it('does the same job in every way', () => {
    const answers = contenders.map(({ id, prepare }) => [id, prepare()()] as const);
    const [, first] = answers[0] ?? ['', NaN];
    expect(first).not.toBe(0);
    expect(answers).toEqual(answers.map(([id]) => [id, first]));
  });

  it('gives the same answer each time it is asked', () => {
    for (const { prepare } of contenders) {
      const job = prepare();
      expect(job()).toBe(job());
    }
  });

  it('has its ways told apart, and says what it does', () => {
    expect(new Set(contenders.map(({ id }) => id)).size).toBe(contenders.length);
    expect(new Set(contenders.map(({ label }) => label)).size).toBe(contenders.length);
    expect(title && job).toBeTruthy();
  });
});

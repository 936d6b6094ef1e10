import { describe, expect, it } from 'vitest';
import { suites } from '.';

describe.each(Object.entries(suites))('the suite %s', (_name, { alternatives, title, job }) => {
  it('returns the same result from every alternative', () => {
    const answers = alternatives.map(({ id, prepare }) => [id, prepare()()] as const);
    const [, first] = answers[0] ?? ['', NaN];
    expect(first).not.toBe(0);
    expect(answers).toEqual(answers.map(([id]) => [id, first]));
  });

  it('returns the same result every time', () => {
    for (const { prepare } of alternatives) {
      const job = prepare();
      expect(job()).toBe(job());
    }
  });

  it('has unique ids and labels, a title and a job', () => {
    expect(new Set(alternatives.map(({ id }) => id)).size).toBe(alternatives.length);
    expect(new Set(alternatives.map(({ label }) => label)).size).toBe(alternatives.length);
    expect(title && job).toBeTruthy();
  });
});

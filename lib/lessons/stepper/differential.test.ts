import { describe, expect, test } from 'vitest';
import { runInNode } from './fixtures/in-node';
import { newerPrograms } from './fixtures/newer-programs';
import { programs } from './fixtures/programs';
import { randomProgram } from './fixtures/random-program';
import { run } from './run';

function runInStepper(source: string): string[] {
  const { output, ending } = run(source);
  return ending.kind === 'finished' ? [...output] : [...output, 'message' in ending ? ending.message : ''];
}

describe('prints the same as Node', () => {
  for (const [title, source] of Object.entries({ ...programs, ...newerPrograms })) {
    test(title, () => {
      const { output: expected } = runInNode(source);
      expect(expected.length).toBeGreaterThan(0);
      expect(runInStepper(source)).toEqual(expected);
    });
  }
});

describe('prints the same as Node for random programs', () => {
  for (let seed = 1; seed <= 300; seed++) {
    test(`seed ${seed}`, () => {
      const source = randomProgram(seed);
      expect(runInStepper(source), source).toEqual(runInNode(source).output);
    });
  }
});

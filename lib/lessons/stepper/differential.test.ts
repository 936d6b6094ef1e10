import { createContext, runInContext } from 'node:vm';
import { formatWithOptions } from 'node:util';
import { describe, expect, test } from 'vitest';
import { programs } from './fixtures/programs';
import { randomProgram } from './fixtures/random-program';
import { run } from './run';

/** The output of a program in Node. If the program throws, the last line is the message. */
function runInNode(source: string): string[] {
  const printed: string[] = [];
  const log = (...values: unknown[]) => printed.push(formatWithOptions({ compact: true, breakLength: Infinity, colors: false }, '%s', values.map((one) => format(one)).join(' ')));
  const context = createContext({ console: { log } });
  try {
    runInContext(source, context);
  } catch (thrown) {
    const { name, message } = thrown as Error;
    printed.push(`Uncaught ${name}: ${message}`);
  }
  return printed;
}

function format(value: unknown): string {
  return typeof value === 'string' ? value : formatWithOptions({ compact: true, breakLength: Infinity, colors: false }, '%O', value).replaceAll('[length]: ', '');
}

function runInStepper(source: string): string[] {
  const { output, ending } = run(source);
  return ending.kind === 'finished' ? [...output] : [...output, 'message' in ending ? ending.message : ''];
}

describe('prints the same as Node', () => {
  for (const [title, source] of Object.entries(programs)) {
    test(title, () => {
      const expected = runInNode(source);
      expect(expected.length).toBeGreaterThan(0);
      expect(runInStepper(source)).toEqual(expected);
    });
  }
});

describe('prints the same as Node for random programs', () => {
  for (let seed = 1; seed <= 300; seed++) {
    test(`seed ${seed}`, () => {
      const source = randomProgram(seed);
      expect(runInStepper(source), source).toEqual(runInNode(source));
    });
  }
});

import { formatWithOptions } from 'node:util';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { programIds, readProgram } from './programs';
import { run } from './stepper/run';

for (const id of await programIds()) {
  test(`the program ${id} runs to its end with the same output in the stepper and in Node`, async () => {
    const { source, title } = await readProgram(id);
    const printed: string[] = [];
    const log = (...values: unknown[]) => printed.push(formatWithOptions({ compact: true, breakLength: Infinity }, ...values));
    runInContext(source, createContext({ console: { log } }));
    const { output, ending, steps } = run(source);
    expect(title).not.toBe('');
    expect(ending).toEqual({ kind: 'finished' });
    expect(steps.length).toBeGreaterThan(3);
    // The stack is deeper in Node.
    if (id === 'overflow') expect(output[0]).toBe(printed[0]);
    else expect(output).toEqual(printed);
  });
}

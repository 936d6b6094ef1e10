import { expect, test } from 'vitest';
import { programIds, readProgram } from './programs';
import { runInNode } from './stepper/fixtures/in-node';
import { run } from './stepper/run';

for (const id of await programIds()) {
  test(`the program ${id} runs to its end with the same output in the stepper and in Node`, async () => {
    const { source, title } = await readProgram(id);
    const { output: printed } = runInNode(source);
    const { output, ending, steps } = run(source);
    expect(title).not.toBe('');
    expect(ending).toEqual({ kind: 'finished' });
    expect(steps.length).toBeGreaterThan(3);
    // The stack is deeper in Node.
    if (id === 'overflow') expect(output[0]).toBe(printed[0]);
    else expect(output).toEqual(printed);
  });
}

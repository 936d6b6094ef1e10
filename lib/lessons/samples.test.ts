import { formatWithOptions } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { lessons } from './lessons';
import { expectedOutput, sampleNames, sampleText } from './samples';

afterEach(() => vi.restoreAllMocks());

for (const { step } of lessons) {
  const names = await sampleNames(step);
  for (const name of names.filter((one) => !one.endsWith('.dom'))) {
    test(`the sample ${step}/${name} prints what its comments say`, async () => {
      const printed: string[] = [];
      vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
        printed.push(formatWithOptions({ colors: false }, ...values));
      });
      await import(`../../app/learn/${step}/samples/${name}.ts`);
      expect(printed).toEqual(expectedOutput(await sampleText(step, name)));
    });
  }
}

test('an expected line is the text after the arrow', () => {
  expect(expectedOutput('console.log(1); // → 1\n// → two words\n// 3')).toEqual(['1', 'two words']);
});

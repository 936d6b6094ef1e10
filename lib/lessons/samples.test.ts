import { formatWithOptions } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { lessons } from './lessons';
import { promisedOutput, sampleNames, sampleText } from './samples';

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
      expect(printed).toEqual(promisedOutput(await sampleText(step, name)));
    });
  }
}

test('a promised line is what stands behind the arrow', () => {
  expect(promisedOutput('console.log(1); // → 1\n// → two words\n// 3')).toEqual(['1', 'two words']);
});

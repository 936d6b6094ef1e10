/** Tests the samples of the lessons that need a browser. */
import { build } from 'esbuild';
import { expect, test } from 'playwright/test';
import { lessons } from '../lib/lessons/lessons';
import { expectedOutput, sampleFile, sampleNames, sampleText } from '../lib/lessons/samples';

for (const { step } of lessons) {
  const names = await sampleNames(step);
  for (const name of names.filter((one) => one.endsWith('.dom'))) {
    test(`the sample ${step}/${name} prints in the browser what its comments say`, async ({ page }) => {
      const printed: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'log') printed.push(message.text());
      });
      page.on('pageerror', (error) => printed.push(`throws ${error.message}`));
      const { outputFiles } = await build({ entryPoints: [sampleFile(step, name)], bundle: true, write: false, format: 'iife' });
      await page.goto('/empty');
      await page.evaluate(outputFiles[0]?.text ?? '');
      await expect.poll(() => printed).toEqual(expectedOutput(await sampleText(step, name)));
    });
  }
}

test('every browser sample of the lessons has a valid name', async () => {
  const all = await Promise.all(lessons.map(({ step }) => sampleNames(step)));
  expect(all.flat().every((name) => /^[a-z][a-z0-9-]*(\.dom)?$/.test(name))).toBe(true);
});

import { feature } from '@/e2e/support/feature';

feature('style-injection', 'writes in three inks that differ', async ({ specimen, expect }) => {
  const samples = specimen.getByRole('listitem').locator('b');
  await expect(samples).toHaveText(Array.from({ length: 3 }, () => 'The quick brown fox'));
  const coloursOf = () => samples.evaluateAll((all) => all.map((sample) => getComputedStyle(sample).color));
  await expect.poll(async () => new Set(await coloursOf()).size).toBe(3);
  expect(await coloursOf()).not.toContain(await specimen.evaluate((frame) => getComputedStyle(frame).color));
});

import { feature } from '@/e2e/support/feature';

feature('adopted-stylesheet', 'marks the voice that one sings, and only that', async ({ specimen, expect }) => {
  const marked = () =>
    specimen.locator('[data-voice]').evaluateAll((all) => all.filter((line) => getComputedStyle(line).outlineStyle === 'solid').map((line) => line.getAttribute('data-voice')));
  await expect.poll(marked).toEqual(['Alto']);
  await specimen.getByRole('button', { name: 'Bass' }).click();
  await expect.poll(marked).toEqual(['Bass']);
});

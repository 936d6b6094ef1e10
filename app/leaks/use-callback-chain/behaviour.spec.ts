import { feature } from '@/e2e/support/feature';

feature('use-callback-chain', 'mixes paint drop by drop and labels the colour', async ({ specimen, expect }) => {
  const mixture = specimen.locator('output');
  const drop = (name: string) => specimen.getByRole('button', { name }).click();
  await expect(mixture).toHaveText('1 red, 1 blue');
  await drop('A drop of red');
  await expect(mixture).toHaveText('2 red, 1 blue');
  await drop('A drop of blue');
  await drop('One of each');
  await expect(mixture).toHaveText('3 red, 3 blue');
  await drop('A drop of red');
  await drop('Label it');
  await expect(specimen.locator('b')).toHaveText('rgb(114 40 94)');
});

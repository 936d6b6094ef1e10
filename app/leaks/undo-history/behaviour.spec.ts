import { feature } from '@/e2e/support/feature';

feature('undo-history', 'prints another fruit on the label and takes it back', async ({ specimen, expect }) => {
  const label = specimen.locator('output');
  const press = (name: string) => specimen.getByRole('button', { name }).click();
  await expect(label).toHaveText('Plum jam');
  await press('Quince');
  await press('Sloe');
  await expect(label).toHaveText('Sloe jam');
  await press('Undo');
  await expect(label).toHaveText('Quince jam');
  await press('Undo');
  await expect(label).toHaveText('Plum jam');
});

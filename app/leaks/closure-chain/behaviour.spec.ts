import { feature } from '@/e2e/support/feature';

feature('closure-chain', 'chalks up one menu after another and says what it replaced', async ({ specimen, expect }) => {
  const next = specimen.getByRole('button', { name: 'Chalk up the next menu' });
  await next.click();
  await expect(specimen.getByRole('listitem')).toHaveText(['Pea soup', 'Rye bread', 'Baked apple']);
  await expect(specimen.locator('output')).toHaveText('Pea soup instead of a clean board.');

  await next.click();
  await expect(specimen.getByRole('listitem')).toHaveText(['Leek tart', 'Green salad', 'Pear compote']);
  await expect(specimen.locator('output')).toHaveText('Leek tart instead of Pea soup.');
});

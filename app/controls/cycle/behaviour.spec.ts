import { feature } from '@/e2e/support/feature';

feature('cycle', 'lets everyone dance with the next one', async ({ specimen, expect }) => {
  const change = specimen.getByRole('button', { name: 'Change partners' });
  await change.click();
  await expect(specimen.getByRole('listitem')).toHaveText(['Adele and Yves', 'Berta and Zeno', 'Cosima and Xaver']);
  await change.click();
  await expect(specimen.getByRole('listitem')).toHaveText(['Adele and Zeno', 'Berta and Xaver', 'Cosima and Yves']);
});

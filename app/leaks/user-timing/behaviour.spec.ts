import { feature } from '@/e2e/support/feature';

feature('user-timing', 'sorts the shelf and says how long it took', async ({ specimen, expect }) => {
  const books = specimen.getByRole('listitem');
  await expect(books).toHaveText(['Woolf', 'Borges', 'Sebald', 'Achebe', 'Munro', 'Calvino']);
  await specimen.getByRole('button', { name: 'Sort the shelf' }).click();
  await expect(books).toHaveText(['Achebe', 'Borges', 'Calvino', 'Munro', 'Sebald', 'Woolf']);
  await expect(specimen.locator('output')).toHaveText(/^\d+\.\d$/);
});

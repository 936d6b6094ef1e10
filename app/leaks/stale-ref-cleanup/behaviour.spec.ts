import { feature } from '@/e2e/support/feature';

feature('stale-ref-cleanup', 'names the tea, and pours the next when something else is pressed', async ({ specimen, expect }) => {
  const card = specimen.locator('output');
  const turn = specimen.getByRole('button', { name: 'Turn the card' });
  for (const tea of ['Assam', 'Sencha']) {
    await expect(card).toHaveText('A cup of tea, its name face down.');
    await turn.click();
    await expect(card).toHaveText(tea);
    await card.click();
    await expect(card).toHaveText(tea);
    await specimen.getByText('Taste, guess').click();
  }
});

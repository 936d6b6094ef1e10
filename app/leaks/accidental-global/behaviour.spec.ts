import { feature } from '@/e2e/support/feature';

feature('accidental-global', 'shows what the resort answers', async ({ specimen, expect }) => {
  await expect(specimen.locator('tbody tr')).toHaveText(['Nursery35 cmthin', 'Cable car110 cmdeep', 'North face185 cmdeep', 'Valley run15 cmclosed']);
});

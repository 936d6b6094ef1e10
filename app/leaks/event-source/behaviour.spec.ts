import { feature } from '@/e2e/support/feature';

feature('event-source', 'shows the loaves of a batch as they come', async ({ page, specimen, expect }) => {
  const rows = specimen.locator('tbody tr');
  await expect(specimen.locator('output')).toHaveText('Sourdough');
  await expect(rows).toHaveText(['Rye1000 g', 'Spelt750 g', 'Baguette250 g', 'Sourdough1200 g']);

  // They came one by one: the answer began long before it ended.
  await expect
    .poll(() =>
      page.evaluate(() => {
        const [answer] = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/api/oven')) as PerformanceResourceTiming[];
        return answer ? answer.responseEnd - answer.responseStart : 0;
      }),
    )
    .toBeGreaterThan(200);
});

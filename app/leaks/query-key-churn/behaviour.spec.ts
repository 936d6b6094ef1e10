import { feature } from '@/e2e/support/feature';
import type { Snow } from '@/app/api/snow/route';

feature('query-key-churn', 'measures the snow of the station that is asked for', async ({ page, specimen, expect }) => {
  const depth = specimen.locator('output');
  await expect(specimen).toContainText('At Kaunertal, 2750 m above the sea');

  for (const { station, altitude } of [{ station: 'Livigno', altitude: 1816 }, { station: 'Kaunertal', altitude: 2750 }]) {
    const answer = page.waitForResponse((response) => response.url().includes(`/api/snow?at=${station}`), { timeout: 10_000 });
    await specimen.getByRole('button', { name: station }).click();
    const snow = (await (await answer).json()) as Snow;
    await expect(specimen).toContainText(`At ${station}, ${altitude} m above the sea`);
    await expect(depth).toHaveText(`${snow.depth} cm`);
    await expect(specimen.getByRole('button', { name: station })).toBeDisabled();
  }
});

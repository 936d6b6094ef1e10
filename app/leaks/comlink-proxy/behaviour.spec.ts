import { feature } from '@/e2e/support/feature';

feature('comlink-proxy', 'is told by the kiln in the worker how hot it is', async ({ page, specimen, expect }) => {
  const stated = specimen.locator('output');
  await expect(stated).toHaveText('20 °C');
  expect(page.workers()).toHaveLength(1);

  const addLog = specimen.getByRole('button', { name: 'Add a log' });
  for (const degrees of ['178 °C', '316 °C', '437 °C']) {
    await addLog.click();
    await expect(stated).toHaveText(degrees);
  }
  await expect(specimen.getByRole('listitem')).toHaveText(['20 °C', '178 °C', '316 °C', '437 °C']);
});

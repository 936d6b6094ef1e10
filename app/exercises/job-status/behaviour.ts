import type { Visit } from '@/lib/catalogue/behaviour';

/** Asks until the page leaves, as often as the server wants to be asked. */
export async function works({ page, specimen, expect }: Visit): Promise<void> {
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('job-status?') && asked.push(new URL(request.url()).search));
  await page.clock.install();
  await page.goBack();
  await expect(specimen).toHaveCount(0);
  await page.goForward();
  await expect(specimen.locator('output')).toHaveText('2 of 40 parts');
  await expect(specimen.getByRole('progressbar')).toHaveJSProperty('value', 2);
  await page.clock.fastForward(20_000);
  await expect(specimen.locator('output')).toHaveText('3 of 40 parts');
  await expect(specimen.getByRole('progressbar')).toHaveJSProperty('value', 3);
  await page.clock.fastForward(20_000);
  await expect(specimen.locator('output')).toHaveText('4 of 40 parts');
  expect(asked).toContain('?seen=3');
}

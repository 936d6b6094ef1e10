import type { Visit } from '@/lib/catalogue/behaviour';

type Part = (visit: Visit) => Promise<void>;

const showsTraffic: Part = async ({ page, specimen, expect }) => {
  const total = specimen.locator('output').first();
  await expect(total).toHaveText('27,090 requests in 1h');
  await expect(specimen.getByRole('figure')).toContainText('Highest: 1350 requests');
  await expect(specimen.locator('p[role=status]')).toHaveText('2 anomalies, at 17 and 41');
  await expect(specimen.getByText('0.87% errors, 1.13% left')).toBeVisible();
  await specimen.getByRole('button', { name: '24h' }).click();
  await expect(total).toHaveText('42,922 requests in 24h');
  await expect(specimen.locator('.uplot')).toHaveCount(1);
  await expect(specimen.locator('meter')).toHaveCount(1);

  const ink = () =>
    specimen.locator('canvas').evaluate((chart: HTMLCanvasElement) => {
      const { data } = chart.getContext('2d')?.getImageData(0, 0, chart.width, chart.height) ?? { data: new Uint8ClampedArray() };
      return [...data].reduce((sum, value, at) => (at % 4 === 3 ? sum : sum + value), 0);
    });
  await expect.poll(ink).toBeGreaterThan(1000);
  const before = await ink();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ink).toBeLessThan(before * 0.8); // the grid is dark now
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(ink).toBe(before);
};

const followsServices: Part = async ({ specimen, expect }) => {
  const state = specimen.locator('label + output');
  await expect(state).toHaveText(/^payments answers in \d+ ms$/);
  await specimen.getByRole('combobox').selectOption('mail');
  await expect(state).toHaveText(/^mail answers in \d+ ms$/);
  await expect(specimen.getByRole('log', { name: 'Notifications' })).toContainText('feed: mail answers');
};

const keepsLog: Part = async ({ page, specimen, expect }) => {
  const rows = specimen.locator('log-row');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(1)).toHaveCSS('font-weight', '600');
  const log = specimen.getByRole('log', { name: 'Log' });
  await page.setViewportSize({ width: 1280, height: 700 });
  await expect(log).toHaveCSS('max-block-size', '350px');
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(log).toHaveCSS('max-block-size', '450px');
  await specimen.getByRole('checkbox').check();
  await expect(rows).toHaveText(['mail: queue "bulk" refuses connections', 'payments: provider answered 502']);
  await specimen.getByRole('checkbox').uncheck();
  await expect(rows).toHaveCount(4);
  await specimen.getByRole('button', { name: 'Prepare a CSV' }).click();
  const address = await specimen.getByRole('link', { name: 'Download' }).getAttribute('href');
  const file = await page.evaluate(async (url) => (await fetch(url)).text(), address ?? '');
  expect(file.split('\r\n')[2]).toBe('"error","mail: queue ""bulk"" refuses connections"');
};

const handsOver: Part = async ({ specimen, expect }) => {
  const owners = specimen.locator('li b');
  const dialog = specimen.getByRole('alertdialog');
  await expect(owners).toHaveText(['nobody', 'nobody']);
  await specimen.getByRole('button', { name: 'Take INC-91' }).click();
  await dialog.getByRole('button', { name: 'No' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(owners).toHaveText(['nobody', 'nobody']);
  await specimen.getByRole('button', { name: 'Take INC-91' }).click();
  await dialog.getByRole('button', { name: 'Yes' }).click();
  await expect(owners).toHaveText(['nobody', 'you']);
  await expect(specimen.getByRole('log', { name: 'Notifications' })).toContainText('INC-91 is with you');
};

/** The whole dashboard works: every panel, by mouse and by keyboard, and the session stays alive. */
export async function works(visit: Visit): Promise<void> {
  const { page, specimen, expect } = visit;
  const selected = specimen.getByRole('tab', { selected: true });
  await showsTraffic(visit);
  await followsServices(visit);
  await page.keyboard.press('Tab');
  await specimen.getByRole('tab', { name: 'Overview' }).press(']');
  await expect(selected).toHaveText('Logs');
  await keepsLog(visit);
  await specimen.getByRole('tab', { name: 'Logs' }).press('ArrowRight');
  await expect(specimen.getByRole('tab', { name: 'Incidents' })).toBeFocused();
  await page.keyboard.press('3');
  await expect(selected).toHaveText('Incidents');
  await handsOver(visit);
  await page.keyboard.press('[');
  await expect(selected).toHaveText('Logs');
  await expect(specimen.locator('log-row')).toHaveCount(4);

  await page.clock.install();
  await page.goBack();
  await expect(specimen).toHaveCount(0);
  await page.goForward();
  await expect(specimen.getByText('Session alive, one beat')).toBeVisible();
  await page.evaluate(() => sessionStorage.removeItem('operations-alive'));
  await page.clock.fastForward(30_000);
  await expect(specimen.getByText('Session alive, 2 beats')).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.getItem('operations-alive'))).not.toBeNull();
}

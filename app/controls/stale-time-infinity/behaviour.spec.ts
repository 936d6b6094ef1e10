import { feature } from '@/e2e/support/feature';

feature('stale-time-infinity', 'converts a measure', async ({ specimen, expect }) => {
  // Which one it is depends on the visits before, and React may ask for the next one twice.
  const stated = specimen.locator('output');
  await expect(stated).toHaveText(/^1 (ell is 1\.143|fathom is 1\.8288|furlong is 201\.168) m$/);
  const [, unit = '', metres] = /^1 (\w+) is ([\d.]+) m$/.exec((await stated.textContent()) ?? '') ?? [];
  const rows = [2, 5, 10].map((count) => `${count} ${unit}s are ${(count * Number(metres)).toFixed(2)} m`);
  await expect(specimen.getByRole('listitem')).toHaveText(rows);
});

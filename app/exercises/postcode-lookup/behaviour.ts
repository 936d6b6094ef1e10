import type { Visit } from '@/lib/catalogue/behaviour';

/** Finds places by their beginning, in the chosen country, in a worker. */
export async function works({ page, specimen, expect }: Visit): Promise<void> {
  const place = specimen.getByRole('textbox', { name: 'Place' });
  const found = specimen.getByRole('listitem');
  await place.fill('w');
  await expect(found).toHaveText(['Weiz, Austria', 'Wels, Austria', 'Wien, Austria']);
  expect(page.workers()).toHaveLength(1);
  await place.fill('gr');
  await expect(found).toHaveText(['Graz, Austria']);
  await specimen.getByRole('combobox').selectOption('Norway');
  await expect(found).toHaveCount(0);
  await expect(place).toHaveValue('');
  await place.fill('B');
  await expect(found).toHaveText(['Bergen, Norway', 'Bodø, Norway']);
  await place.fill('w');
  await expect(found).toHaveCount(0);
}

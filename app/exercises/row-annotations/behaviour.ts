import type { Visit } from '@/lib/catalogue/behaviour';

/** Keeps the remarks on each reading apart, and in their order. */
export async function works({ specimen, expect }: Visit): Promise<void> {
  const rows = specimen.getByRole('row');
  await expect(rows).toHaveText([/no remark/, /no remark/, /no remark/]);
  await rows.nth(0).getByRole('button').click();
  await rows.nth(2).getByRole('button').click();
  await rows.nth(2).getByRole('button').click();
  await expect(specimen.locator('output')).toHaveText('3 doubted');
  await expect(rows).toHaveText([/a leak in the pipe\?Doubt it/, /no remark/, /read again, read again/]);
}

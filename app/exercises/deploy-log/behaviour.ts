import type { Visit } from '@/lib/catalogue/behaviour';

/** Follows the deployment to the approval, and from there to its end. */
export async function works({ specimen, expect }: Visit): Promise<void> {
  const lines = specimen.getByRole('listitem');
  const approve = specimen.getByRole('button', { name: 'Approve' });
  await expect(lines.first()).toHaveText('Build 812 fetched');
  await expect(lines).toHaveText(['Build 812 fetched', 'Unit tests passed', 'Image pushed', 'Waiting for an approval']);
  await expect(specimen.locator('output')).toHaveText('needs you');
  await approve.click();
  await expect(approve).toBeDisabled();
  await expect(lines).toHaveText(['Approved', 'Rolled out']);
  await expect(specimen.locator('output')).toHaveText('done');
}

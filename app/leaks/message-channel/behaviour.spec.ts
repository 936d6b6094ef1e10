import { feature } from '@/e2e/support/feature';

feature('message-channel', 'sends letters over the wire as Morse code', async ({ specimen, expect }) => {
  const read = specimen.locator('output');
  const tape = specimen.locator('code');
  await expect(read).toHaveText('HELLO');
  await expect(tape).toHaveText('.... . .-.. .-.. ---');

  await specimen.getByLabel('Your telegram').fill('sos');
  await specimen.getByRole('button', { name: 'Send' }).click();
  await expect(read).toHaveText('HELLOSOS');
  await expect(tape).toHaveText('.... . .-.. .-.. --- ... --- ...');
});

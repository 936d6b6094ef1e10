import { feature } from '@/e2e/support/feature';

feature('effect-cleanup', 'hears what is said in the room, and speaks', async ({ specimen, expect }) => {
  const messages = specimen.getByRole('listitem');
  await expect(messages).toHaveText(['Ada Good morning!']);

  await specimen.getByLabel('Your message').fill('Ciao');
  await specimen.getByRole('button', { name: 'Send' }).click();
  await expect(messages).toHaveText(['Ada Good morning!', 'You Ciao', 'Ada 4 letters? Tell me more.']);
});

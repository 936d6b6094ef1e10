import { feature } from '@/e2e/support/feature';

feature('idle-callback', 'reads along and doubts what is misspelt', async ({ specimen, expect }) => {
  const doubts = specimen.locator('output');
  const letter = specimen.getByLabel('Your letter');
  await expect(doubts).toHaveText('lonley, recieve, wether');
  await letter.fill('I will keep them seperate untill then.');
  await expect(doubts).toHaveText('seperate, untill');
  await letter.fill('All is well.');
  await expect(doubts).toHaveText('nothing');
});

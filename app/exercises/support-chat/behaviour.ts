import type { Visit } from '@/lib/catalogue/behaviour';

/** Waits in the queue, hides and shows, keeps drafts, pastes, hears other tabs, and notes who looks. */
export async function works({ page, specimen, expect }: Visit): Promise<void> {
  const bubbles = specimen.locator('chat-bubble');
  const message = specimen.getByRole('textbox', { name: 'Message' });
  const press = (name: string) => specimen.getByRole('button', { name }).click();

  await press('Hide the oldest');
  await press('Hide the oldest');
  await expect(bubbles).toHaveText(['Have you tried to turn it off and on again?']);
  await press('Show it again');
  await expect(bubbles.first()).toHaveText('You are number two in the queue.');
  await press('Send');
  await expect(bubbles.last()).toHaveText('I have a question about an invoice.');

  await message.fill('Where is my lamp?');
  await specimen.getByRole('combobox').selectOption('a delivery');
  await expect(message).toHaveValue('');
  await specimen.getByRole('combobox').selectOption('an invoice');
  await expect(message).toHaveValue('Where is my lamp?');
  await message.fill('');
  await message.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'two\nlines');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(message).toHaveValue('two lines');

  await page.evaluate(() => {
    const other = new BroadcastChannel('support-chat');
    other.onmessage = ({ data }) => (document.body.dataset.heard = String(data));
    other.postMessage('a phone');
    other.postMessage('a tablet');
  });
  await expect(specimen.getByText('You write in 2 other tabs')).toBeVisible();
  await message.fill('hello');
  await expect(page.locator('body')).toHaveAttribute('data-heard', 'this tab');

  await page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange'));
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(specimen.getByText('seen once')).toBeVisible();
  await press('An agent has time');
  await expect(specimen.locator('output')).toHaveText('Robin is here to talk about your contract');

  await page.goBack();
  await expect(specimen).toHaveCount(0);
  await page.goForward();
  await expect(specimen.locator('output')).toHaveText('You wait for an agent');
  await press('An agent has time');
  await expect(specimen.locator('output')).toHaveText('Robin is here to talk about your contract');
}

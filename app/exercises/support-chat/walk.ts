import type { Page } from 'memlab';
import { press, read } from '@/lib/catalogue/scenario';

/** Hides two messages, sends a question, and leaves before it is answered. */
export async function perform(page: Page): Promise<void> {
  await read(page, '[data-specimen] output', 'You wait');
  await press(page, '[data-specimen] [role=log] + p button');
  await press(page, '[data-specimen] [role=log] + p button');
  await read(page, '[data-specimen] chat-bubble', 'turn it off');
  await press(page, '[data-specimen] input + button');
  await read(page, '[data-specimen] chat-bubble:last-child', 'a question about an invoice');
}

import { expect, test } from 'vitest';
import { isDestructiveLink, looksAdding, looksClosing, looksDestructive } from './destructive';

test.each(['Delete', 'Delete account', 'deleteItem', 'Remove from cart', 'Pay now', 'Buy', 'Log out', 'Logout', 'Sign out', 'Submit', 'Send message', 'Reset', 'RESET ALL', 'Place order', 'Konto löschen', 'clear_all', 'Empty cart', 'Cancel subscription'])(
  '%s looks destructive',
  (name) => {
    expect(looksDestructive(name)).toBe(true);
  },
);

test.each(['Details', 'Payments', 'Orders', 'Show more', 'Next page', 'Settings', 'Filter', 'Sort by name', 'Open menu', 'Posters', 'Undelivered', 'Senders'])('%s does not look destructive', (name) => {
  expect(looksDestructive(name)).toBe(false);
});

test('a control that says that it only opens something may be called after what sends, but not after what deletes', () => {
  expect(looksDestructive('Invite people', true)).toBe(false);
  expect(looksDestructive('Delete account', true)).toBe(true);
  expect(looksDestructive('Log out', true)).toBe(true);
});

test('a link is dangerous by its name or by its address', () => {
  const at = (path: string) => `http://localhost:3000${path}`;
  expect(isDestructiveLink('Leave', at('/logout'))).toBe(true);
  expect(isDestructiveLink('Bye', at('/session/sign-out'))).toBe(true);
  expect(isDestructiveLink('Row 3', at('/rows/3?action=delete'))).toBe(true);
  expect(isDestructiveLink('Delete row 3', at('/rows/3'))).toBe(true);
  expect(isDestructiveLink('Bye', at('/delete-account'))).toBe(true);
  expect(isDestructiveLink('Checkout', at('/checkout'))).toBe(false);
  expect(isDestructiveLink('Soft deletion', at('/docs/soft-delete'))).toBe(false);
  expect(isDestructiveLink('Deleted items', at('/deleted'))).toBe(false);
});

test('what adds something is told from what shows something', () => {
  expect(['Add to cart', 'New note', 'Create', 'Like'].filter(looksAdding)).toHaveLength(4);
  expect(['Address', 'News', 'Likely dates', 'Latest'].filter(looksAdding)).toEqual([]);
});

test('a button closes something only if its name says no more than that', () => {
  expect(['Close', '×', 'Close dialog', 'Cancel', 'No, thanks', 'OK', 'Done'].filter(looksClosing)).toHaveLength(7);
  expect(['Close account', 'Cancel order', 'Okay, delete it', 'Done with all tasks', ''].filter(looksClosing)).toEqual([]);
});

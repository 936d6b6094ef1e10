'use client';

import { List } from '../../ui/list';
import { harm } from '../../ui/harm';

export default function Account() {
  return (
    <List title="Account" rows={['Ada']}>
      <button type="button" onClick={() => harm('logout')}>Log out</button>
      <div role="button" tabIndex={0} onClick={() => harm('pay')}>Pay now</div>
      <button type="button" aria-label="Remove card" onClick={() => harm('remove')}>×</button>
      <a href="/logout">Sign out everywhere</a>
    </List>
  );
}

'use client';

import { List } from '../../ui/list';
import { harm, send } from '../../ui/harm';

export default function Settings() {
  return (
    <List title="Settings" rows={['Dark', 'Light']}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          harm('form');
        }}
      >
        <input name="name" aria-label="Name" />
        <button>Go on</button>
        <button type="reset" onClick={() => harm('reset')}>Start again</button>
      </form>
      <button type="button" onClick={() => harm('delete')}>Delete everything</button>
      <button type="button" onClick={() => send('sync')}>Synchronize</button>
      <button type="button" onClick={() => confirm('Are you sure?') && harm('confirm')}>Tidy up</button>
      <button type="button" onClick={() => harm('icon')}><svg width="10" height="10" aria-hidden="true" /></button>
    </List>
  );
}

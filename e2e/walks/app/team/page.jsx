'use client';

import { Dialog } from '../../ui/dialog';
import { List } from '../../ui/list';

class MemberCard {
  shifts = new Array(2_000).fill(1.5);
}

const shown = [];

export default function Team() {
  return (
    <List title="Team" rows={['Ada', 'Grace']}>
      <Dialog opener="Show member" onOpen={() => shown.push(new MemberCard())}>
        <p>Ada, since 1843</p>
      </Dialog>
    </List>
  );
}

'use client';

import { useEffect } from 'react';
import { List } from '../../ui/list';

class Mailbox {
  letters = new Array(2_000).fill(1.5);
}

export default function Messages() {
  useEffect(() => {
    const mailbox = new Mailbox();
    setInterval(() => mailbox.letters.length, 60_000);
  }, []);
  return <List title="Messages" rows={['From Ada', 'From Grace']} />;
}

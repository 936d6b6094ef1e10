'use client';

import { useEffect } from 'react';
import { List } from '../../ui/list';

class ChatLog {
  lines = new Array(2_000).fill(1.5);
}

const listeners = new Set();

export default function Chat() {
  useEffect(() => {
    const log = new ChatLog();
    listeners.add(() => log.lines.length);
  }, []);
  return <List title="Chat" rows={['Hello', 'Hi']} />;
}

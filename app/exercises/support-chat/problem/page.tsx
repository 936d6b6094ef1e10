'use client';

import { useEffect, useState } from 'react';
import { Composer } from './composer';
import { admitAll, QueueTicket, waitForAgent } from './queue';
import { Transcript } from './transcript';
import { UnreadBadge } from './unread-badge';

export default function SupportChat() {
  const [status, setStatus] = useState('You wait for an agent');
  const [replies, setReplies] = useState<readonly string[]>([]);

  useEffect(() => {
    async function queueUp() {
      const ticket = new QueueTicket('your contract');
      const agent = await waitForAgent();
      setStatus(ticket.greet(agent));
    }

    void queueUp();
  }, []);

  return (
    <>
      <p className="row">
        <output>{status}</output> <UnreadBadge />
        <button onClick={() => admitAll('Robin')}>An agent has time</button>
      </p>
      <Transcript replies={replies} />
      <Composer onSend={(text) => setReplies([...replies, text])} />
    </>
  );
}

'use client';

import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';
import { join, type Message, send } from '../room';

class Transcript {
  readonly pictures = ballast(150, this); // DEMO: what people attached
  readonly messages: Message[] = [];

  with(message: Message) {
    this.messages.push(message);
    return [...this.messages];
  }
}

export default function ChatPane() {
  const [messages, setMessages] = useState<Message[]>([]);

  useEffect(() => {
    const transcript = new Transcript();

    function hear(message: Message) {
      setMessages(transcript.with(message));
    }

    // LEAK: the room keeps hear, and hear keeps transcript
    join(hear);
  }, []);

  function speak(form: FormData) {
    send(form.get('text') as string);
  }

  return (
    <>
      <ul>
        {messages.map((message, at) => (
          <li key={at}>
            <b>{message.from}</b> {message.text}
          </li>
        ))}
      </ul>
      <form className="row" action={speak}>
        <input name="text" aria-label="Your message" defaultValue="Hello" required />
        <button>Send</button>
      </form>
    </>
  );
}

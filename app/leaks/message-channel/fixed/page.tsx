'use client';

import { useEffect, useRef, useState } from 'react';
import { ballast } from '@/lib/live/ballast';
import { fromMorse, toMorse } from '../morse';

class PaperTape {
  readonly roll = ballast(90, this); // DEMO: a roll of paper
  signs: string[] = [];

  with(sign: string) {
    this.signs.push(sign);
    return [...this.signs];
  }
}

export default function Telegraph() {
  const wire = useRef<MessagePort>(null);
  const [signs, setSigns] = useState<string[]>([]);

  function send(form: FormData) {
    for (const sign of toMorse(form.get('text') as string)) wire.current?.postMessage(sign);
  }

  useEffect(() => {
    const tape = new PaperTape();
    const { port1, port2 } = new MessageChannel();

    function printSign({ data }: MessageEvent<string>) {
      setSigns(tape.with(data));
    }

    port2.onmessage = printSign;
    wire.current = port1;
    for (const sign of toMorse('Hello')) port1.postMessage(sign);
    // FIX: closing one port closes the channel, and the browser lets go of both
    return () => port1.close();
  }, []);

  return (
    <>
      <form className="row" action={send}>
        <input name="text" aria-label="Your telegram" defaultValue=" all is well" maxLength={40} required />
        <button>Send</button>
      </form>
      <p>
        <code>{signs.join(' ') || '…'}</code>
      </p>
      <p>
        At the other end they read: <output>{signs.map(fromMorse).join('') || '…'}</output>
      </p>
    </>
  );
}

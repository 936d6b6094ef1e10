'use client';

import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

class StrongboxKey {
  readonly blank = ballast(120, this); // DEMO: the brass that the key is cut from

  constructor(readonly teeth: string) {}
}

/** A slow computation on purpose, as for a real password; the browser does it on another thread. */
async function cutKey(phrase: string) {
  const secret = await crypto.subtle.importKey('raw', new TextEncoder().encode(phrase), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(8), iterations: 400_000 };
  const bits = await crypto.subtle.deriveBits(how, secret, 64);
  return new StrongboxKey([...new Uint8Array(bits)].map((byte) => byte.toString(16).padStart(2, '0')).join(' '));
}

function Workbench({ phrase }: { phrase: string }) {
  const [key, setKey] = useState<StrongboxKey>();

  useEffect(() => {
    async function cut() {
      const ready = await cutKey(phrase);
      setKey(ready); // whether or not the bench is still there
    }
    void cut();
  }, [phrase]);

  return <output>{`${phrase}: ${key ? key.teeth : 'cutting …'}`}</output>;
}

export default function Locksmith() {
  const [phrase, setPhrase] = useState('');

  function order(form: FormData) {
    setPhrase(form.get('phrase') as string);
  }

  return (
    <>
      <form className="row" action={order}>
        <input name="phrase" aria-label="Phrase" defaultValue="hocus pocus" required />
        <button>Cut a key for this phrase</button>
        <button type="button" onClick={() => setPhrase('')}>
          Clear the bench
        </button>
      </form>
      <p>{phrase ? <Workbench key={phrase} phrase={phrase} /> : <output>The bench is free.</output>}</p>
    </>
  );
}

'use client';

import { useEffect, useRef, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

class DeedDraft {
  readonly appendix = ballast(90); // DEMO: plans of the building
  readonly number = 1207;

  certify(name: string) {
    return `Deed ${this.number}, signed by ${name}`;
  }
}

const unsigned = new Map<symbol, (name: string) => void>();

function signDeed(id: symbol) {
  unsigned.get(id)?.('A. Lovelace');
  unsigned.delete(id);
}

export default function NotaryDesk() {
  const deed = useRef(Symbol('deed'));
  const [status, setStatus] = useState('…');

  useEffect(() => {
    async function waitForSignature() {
      const draft = new DeedDraft();
      setStatus(`Deed ${draft.number} lies on the desk`);
      const name = await new Promise<string>((resolve) => {
        unsigned.set(deed.current, resolve);
      });
      setStatus(draft.certify(name));
    }

    void waitForSignature();
  }, []);

  return (
    <>
      <p>
        <output>{status}</output>
      </p>
      <button onClick={() => signDeed(deed.current)}>Sign</button>
    </>
  );
}

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

export default function NotaryDesk() {
  const sign = useRef<(name: string) => void>(undefined);
  const [status, setStatus] = useState('…');

  useEffect(() => {
    async function waitForSignature() {
      const draft = new DeedDraft();
      setStatus(`Deed ${draft.number} lies on the desk`);
      const name = await new Promise<string>((resolve) => {
        sign.current = resolve;
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
      <button onClick={() => sign.current?.('A. Lovelace')}>Sign</button>
    </>
  );
}

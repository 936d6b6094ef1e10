'use client';

import { useEffect, useState } from 'react';

type State = 'ready' | 'copied' | 'refused';

const words: Readonly<Record<State, string>> = { ready: 'Copy', copied: 'Copied', refused: 'Copying failed: select the text' };

/** A button that copies a text to the clipboard and briefly confirms it. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [state, setState] = useState<State>('ready');

  useEffect(() => {
    if (state === 'ready') return undefined;
    const timer = setTimeout(() => setState('ready'), 2_000);
    return () => clearTimeout(timer);
  }, [state]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('refused'); // no permission, or no secure context
    }
  }

  return (
    <button type="button" className="button" onClick={() => void copy()}>
      <span aria-live="polite">{words[state]}</span>
      <span className="visually-hidden">{label}</span>
    </button>
  );
}

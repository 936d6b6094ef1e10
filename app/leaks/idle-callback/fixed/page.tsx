'use client';

import { useEffect, useRef, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const letter = 'Dear Aunt,\nthe lighthouse is lonley but the wether is fine.\nI will recieve you on Sunday.';

class ProofReader {
  readonly dictionary = ballast(150, this); // DEMO: all the words it knows
  private readonly misspelt = ['lonley', 'recieve', 'seperate', 'untill', 'wether', 'wich'];
  private read = '';

  /** The words to look at again; undefined when nothing was written since. */
  doubts(text: string) {
    if (text === this.read) return undefined;
    this.read = text;
    return this.misspelt.filter((word) => text.includes(word)).join(', ');
  }
}

export default function WritingDesk() {
  const paper = useRef<HTMLTextAreaElement>(null);
  const [doubts, setDoubts] = useState('…');

  useEffect(() => {
    const reader = new ProofReader();
    let moment = 0;

    function readAlong() {
      const found = paper.current ? reader.doubts(paper.current.value) : undefined;
      if (found !== undefined) setDoubts(found);
      moment = requestIdleCallback(readAlong);
    }

    readAlong();
    // FIX: the moment that was asked for last is cancelled, and nobody asks for another
    return () => cancelIdleCallback(moment);
  }, []);

  return (
    <>
      <p>
        <textarea ref={paper} aria-label="Your letter" defaultValue={letter} rows={5} cols={48} spellCheck={false} />
      </p>
      <p>
        To look at again: <output>{doubts || 'nothing'}</output>
      </p>
    </>
  );
}

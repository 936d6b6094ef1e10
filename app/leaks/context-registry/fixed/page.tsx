'use client';

import { useEffect, useRef, useState } from 'react';
import { ballast } from '@/lib/live/ballast';
import { useSaveAll } from '../save-all';

class Manuscript {
  readonly drafts = ballast(140, this); // DEMO: every earlier draft of the chapter

  keep(text: string) {
    return `Saved ${text.split(/\s+/).filter(Boolean).length} words.`;
  }
}

export default function WritingDesk() {
  const { register, saveAll } = useSaveAll();
  const paper = useRef<HTMLTextAreaElement>(null);
  const [saved, setSaved] = useState('Not saved yet.');

  useEffect(() => {
    const manuscript = new Manuscript();

    function saveChapter() {
      return manuscript.keep(paper.current?.value ?? '');
    }

    // FIX: the way out that the provider gives is the cleanup, so it lets go of saveChapter
    return register(saveChapter);
  }, [register]);

  function save() {
    setSaved(saveAll().at(-1) ?? '');
  }

  return (
    <>
      <p>
        <label>
          Chapter one
          <textarea ref={paper} rows={4} cols={30} defaultValue="It was a dark and stormy night." />
        </label>
      </p>
      <p className="row">
        <button onClick={save}>Save everything</button>
        <output>{saved}</output>
      </p>
    </>
  );
}

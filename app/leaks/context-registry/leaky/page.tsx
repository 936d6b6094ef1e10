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

    // LEAK: the provider in the layout keeps saveChapter, and saveChapter keeps manuscript
    register(saveChapter);
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

'use client';

import { useState } from 'react';
import { ballast } from '@/lib/live/ballast';

class RhymeDictionary {
  readonly sounds = ballast(2048, this); // DEMO: the sound of every word
  private readonly words = ['night', 'light', 'kite', 'moon', 'tune', 'spoon', 'sea', 'tea', 'key'];

  rhymesOf(word: string) {
    const group = Math.floor(this.words.indexOf(word) / 3);
    return this.words.slice(group * 3, group * 3 + 3).filter((other) => other !== word);
  }
}

/** Printed when it is first asked for, and never put away. */
let dictionary: RhymeDictionary | undefined;

function theDictionary() {
  dictionary ??= new RhymeDictionary();
  return dictionary;
}

export default function PoetsDesk() {
  const [rhymes, setRhymes] = useState('');

  function lookUp(form: FormData) {
    setRhymes(theDictionary().rhymesOf(form.get('word') as string).join(', '));
  }

  return (
    <>
      <form className="row" action={lookUp}>
        <label>
          What rhymes with
          <select name="word">
            {['night', 'moon', 'sea'].map((word) => (
              <option key={word}>{word}</option>
            ))}
          </select>
        </label>
        <button>Look it up</button>
      </form>
      <p>
        <output>{rhymes || 'The page is still white.'}</output>
      </p>
    </>
  );
}

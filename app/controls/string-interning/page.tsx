'use client';

import { useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const count = 500;

class LuggageTag {
  readonly destination: string;

  constructor(station: string, line: number) {
    this.destination = [station, 'by', 'night', 'train', line].join(' '); // the same letters every time
  }
}

class TagRoll {
  readonly paper = ballast(60, this); // DEMO: the paper of the roll
  readonly tags: readonly LuggageTag[];

  constructor(station: string) {
    this.tags = Array.from({ length: count }, () => new LuggageTag(station, 7));
  }
}

export default function LuggageOffice() {
  const [roll, setRoll] = useState<TagRoll>();

  function print(form: FormData) {
    setRoll(new TagRoll(form.get('station') as string));
  }

  return (
    <>
      <form className="row" action={print}>
        <label>
          Station <input name="station" defaultValue="Bergen" required />
        </label>
        <button>Print {count} tags</button>
      </form>
      <p>
        <output>{roll ? `${roll.tags.length} tags: ${roll.tags[0]?.destination}.` : 'The roll is empty.'}</output>
      </p>
    </>
  );
}

'use client';

import { useEffect, useRef, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const plants = ['Sea holly', 'Marsh orchid', 'Wall rue'];

class HerbariumScan {
  readonly pixels = ballast(120, this); // DEMO: the sheet in full size
}

/** A scanned sheet that carries a label for each of its plants. */
function mountSheet() {
  const sheet = document.createElement('herbarium-sheet');
  sheet.className = 'row';
  sheet.append(...plants.map((plant) => Object.assign(document.createElement('button'), { textContent: plant })));
  return Object.assign(sheet, { scan: new HerbariumScan() });
}

/** The labels that were ticked off, whichever sheet they are on. */
const found = new Set<Element>();

export default function Herbarium() {
  const drawer = useRef<HTMLDivElement>(null);
  const [ticked, setTicked] = useState('none yet');

  useEffect(() => {
    const sheet = mountSheet();
    drawer.current?.append(sheet);
    return () => sheet.remove();
  }, []);

  function tickOff({ target }: React.MouseEvent) {
    if (!(target instanceof HTMLButtonElement)) return;
    // LEAK: the module keeps the label, and the label keeps the sheet above it and all that is on it
    found.add(target);
    setTicked([...found].filter((label) => label.isConnected).map((label) => label.textContent).join(', '));
  }

  return (
    <>
      <p>Which of these have you seen in the wild?</p>
      <div ref={drawer} onClick={tickOff} />
      <p>
        Seen: <output>{ticked}</output>
      </p>
    </>
  );
}

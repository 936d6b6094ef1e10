'use client';

import { useState } from 'react';
import { archive } from './archive';
import { SaveBar } from './save-bar';
import { Swatches } from './swatches';
import { BrightnessStep, remember, undo } from './undo';
import { Viewer } from './viewer';

export default function PhotoDesk() {
  const [photo, setPhoto] = useState(archive[0]);
  const [brightness, setBrightness] = useState(1);

  function brighten() {
    remember(new BrightnessStep(brightness, setBrightness));
    setBrightness(brightness + 0.25);
  }

  return (
    <>
      <p className="row">
        {archive.map((choice) => (
          <button key={choice.name} aria-pressed={choice === photo} onClick={() => setPhoto(choice)}>
            {choice.name}
          </button>
        ))}
      </p>
      {photo && <Viewer photo={photo} brightness={brightness} />}
      <p className="row">
        <button onClick={brighten}>Brighten</button>
        <button onClick={undo}>Undo</button>
      </p>
      <SaveBar brightness={brightness} />
      <Swatches />
    </>
  );
}

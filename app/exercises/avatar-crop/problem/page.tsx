'use client';

import { useEffect, useState } from 'react';
import { samplePortrait } from './sample';

export default function PortraitCrop() {
  const [address, setAddress] = useState<string>();
  const [zoom, setZoom] = useState(1);
  const [width, setWidth] = useState(0);

  useEffect(() => () => {
    if (address) URL.revokeObjectURL(address);
  }, []);

  function show(portrait: Blob | undefined) {
    if (!portrait) return;
    setZoom(1);
    setAddress(URL.createObjectURL(portrait));
  }

  return (
    <>
      <p className="row">
        <label>
          Your portrait
          <input type="file" accept="image/*" onChange={({ target }) => show(target.files?.[0])} />
        </label>
        <button onClick={() => show(samplePortrait(0))}>Use a sample</button>
      </p>
      {address && (
        <>
          <div style={{ inlineSize: 160, blockSize: 160, overflow: 'hidden', borderRadius: '50%' }}>
            <img
              src={address}
              alt="Your portrait, cropped to a circle"
              onLoad={({ currentTarget }) => setWidth(currentTarget.naturalWidth)}
              style={{ inlineSize: 160, scale: zoom }}
            />
          </div>
          <p className="row">
            <label>
              Zoom
              <input type="range" min={1} max={3} step={0.5} value={zoom} onChange={({ target }) => setZoom(Number(target.value))} />
            </label>
            <output>{width} pixels wide</output>
          </p>
        </>
      )}
    </>
  );
}

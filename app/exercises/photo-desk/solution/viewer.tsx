import { useEffect, useRef, useState } from 'react';
import { captionOf, fileOf, type Photo } from './archive';

/** Zooms the picture that the wheel turns over. */
function onWheel(event: WheelEvent) {
  if (!(event.currentTarget instanceof HTMLElement)) return;
  event.preventDefault();
  const zoom = Number(event.currentTarget.dataset.zoom ?? 1);
  event.currentTarget.dataset.zoom = String(Math.min(4, Math.max(1, zoom - Math.sign(event.deltaY))));
}

export function Viewer({ photo, brightness }: { photo: Photo; brightness: number }) {
  const picture = useRef<HTMLImageElement>(null);
  const [size, setSize] = useState('loading');

  useEffect(() => {
    const image = picture.current;
    if (!image) return;
    const address = URL.createObjectURL(fileOf(photo));

    function showSize() {
      setSize(`${image?.naturalWidth ?? 0} × ${image?.naturalHeight ?? 0}`);
    }

    function showFailure() {
      setSize('not readable');
    }

    image.onload = showSize;
    image.onerror = showFailure;
    image.src = address;
    return () => URL.revokeObjectURL(address);
  }, [photo]);

  useEffect(() => {
    picture.current?.addEventListener('wheel', onWheel);
  }, []);

  return (
    <figure>
      <img ref={picture} alt={photo.name} width={300} height={180} data-zoom="1" style={{ filter: `brightness(${brightness})` }} />
      <figcaption>
        {captionOf(photo)} <output>{size}</output>
      </figcaption>
    </figure>
  );
}

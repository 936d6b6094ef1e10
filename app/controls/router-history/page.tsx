'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { Suspense, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const slides = ['Departure', 'The pass', 'Home again'];

class SlideTray {
  readonly pictures = ballast(150, this); // DEMO: the slides, scanned

  captionOf(slide: number) {
    return slides[slide] ?? 'The screen is white';
  }
}

function loadTray() {
  return new SlideTray();
}

function Screen() {
  const slide = Number(useSearchParams().get('slide') ?? 0);
  const [tray] = useState(loadTray);
  return <output>{`Slide ${slide + 1}: ${tray.captionOf(slide)}`}</output>;
}

export default function SlideShow() {
  return (
    <>
      <p className="row">
        {slides.map((caption, at) => (
          <Link className="button" key={caption} href={`/controls/router-history?slide=${at}`} prefetch={false}>
            {caption}
          </Link>
        ))}
      </p>
      <p>
        <Suspense fallback="The projector is warming up.">
          <Screen />
        </Suspense>
      </p>
    </>
  );
}

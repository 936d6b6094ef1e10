'use client';

import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const winds = ['north', 'north-west', 'west', 'south-west'];
const days = Array.from({ length: 40 }, (_, day) => `Wind ${winds[day % 4] ?? ''}, ${120 + ((day * 37) % 90)} miles made.`);

class VoyageLog {
  readonly charts = ballast(90, this); // DEMO: the charts of the voyage

  sighting(isInSight: boolean) {
    return isInSight ? 'The masthead is in sight.' : 'The masthead has sunk below the horizon.';
  }
}

export default function LogReader() {
  const [sighting, setSighting] = useState('…');

  useEffect(() => {
    const masthead = document.querySelector('body > header');
    const log = new VoyageLog();

    function lookOut([masthead]: IntersectionObserverEntry[]) {
      setSighting(log.sighting(masthead?.isIntersecting ?? false));
    }

    const observer = new IntersectionObserver(lookOut);
    if (masthead) observer.observe(masthead);
    // FIX: nothing is observed any more, so the document lets go of the observer
    return () => observer.disconnect();
  }, []);

  return (
    <>
      <ol>
        {days.map((words, day) => (
          <li key={day}>{words}</li>
        ))}
      </ol>
      <p className="row">
        <button onClick={() => scrollTo(0, 0)}>Climb the mast</button> <output>{sighting}</output>
      </p>
    </>
  );
}
